CREATE TABLE `change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`snapshot` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "change_record_kind" CHECK("change"."record_kind" in ('coalition', 'organisation', 'person', 'event', 'source', 'membership', 'quote')),
	CONSTRAINT "change_kind" CHECK("change"."kind" in ('creation', 'addition', 'correction', 'departure', 'merge', 'withdrawal')),
	CONSTRAINT "change_version" CHECK("change"."version" >= 1),
	CONSTRAINT "change_creates_the_first_version" CHECK(("change"."kind" = 'creation') = ("change"."version" = 1)),
	CONSTRAINT "change_with_a_reason" CHECK("change"."kind" in ('creation', 'addition') or trim("change"."reason") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_prev_hash_unique` ON `change` (`prev_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_hash_unique` ON `change` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_of_a_version` ON `change` (`record_kind`,`record_id`,`version`);--> statement-breakpoint
CREATE INDEX `change_by_kind` ON `change` (`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `coalition` (
	`id` integer PRIMARY KEY NOT NULL,
	`founded` text,
	`contact_text` text,
	`contact_source_id` integer,
	`contact_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`contact_source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coalition_is_one" CHECK("coalition"."id" = 1),
	CONSTRAINT "coalition_contact_has_a_source" CHECK(("coalition"."contact_text" is null) = ("coalition"."contact_source_id" is null)),
	CONSTRAINT "coalition_contact_has_a_day" CHECK(("coalition"."contact_text" is null) = ("coalition"."contact_on" is null))
);
--> statement-breakpoint
CREATE TABLE `coalition_name` (
	`coalition_id` integer NOT NULL,
	`lang` text NOT NULL,
	`name` text NOT NULL,
	`short` text NOT NULL,
	`about` text,
	PRIMARY KEY(`coalition_id`, `lang`),
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coalition_name_lang" CHECK("coalition_name"."lang" in ('ru', 'kk', 'en'))
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`date_earliest` text,
	`date_latest` text NOT NULL,
	`date_sort` text NOT NULL,
	`date_basis` text NOT NULL,
	`claimed_count` integer,
	`claimed_text` text,
	`claimed_lang` text,
	`version` integer NOT NULL,
	CONSTRAINT "event_kind" CHECK("event"."kind" in ('founding', 'joining', 'departure', 'statement')),
	CONSTRAINT "event_date_basis" CHECK("event"."date_basis" in ('stated', 'today-and-published', 'published', 'inferred')),
	CONSTRAINT "event_slug" CHECK("event"."slug" <> '' and "event"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "event_claimed_count" CHECK("event"."claimed_count" >= 0),
	CONSTRAINT "event_claimed_text_lang" CHECK(("event"."claimed_text" is null) = ("event"."claimed_lang" is null)),
	CONSTRAINT "event_version" CHECK("event"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug_unique` ON `event` (`slug`);--> statement-breakpoint
CREATE INDEX `event_by_date` ON `event` (`date_sort`,`id`);--> statement-breakpoint
CREATE TABLE `event_agenda` (
	`event_id` integer NOT NULL,
	`lang` text NOT NULL,
	`position` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`event_id`, `lang`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_agenda_lang" CHECK("event_agenda"."lang" in ('ru', 'kk', 'en'))
);
--> statement-breakpoint
CREATE TABLE `event_source` (
	`event_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `source_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_source_source` ON `event_source` (`source_id`);--> statement-breakpoint
CREATE TABLE `event_text` (
	`event_id` integer NOT NULL,
	`lang` text NOT NULL,
	`title` text NOT NULL,
	`place` text,
	PRIMARY KEY(`event_id`, `lang`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_text_lang" CHECK("event_text"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "event_text_title" CHECK(trim("event_text"."title") <> '')
);
--> statement-breakpoint
CREATE TABLE `directory_entry` (
	`organisation_id` integer NOT NULL,
	`lang` text NOT NULL,
	`letter` text NOT NULL,
	`sort` text NOT NULL,
	`kind` text NOT NULL,
	`current` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `lang`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directory_by_name` ON `directory_entry` (`lang`,`sort`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `directory_by_letter` ON `directory_entry` (`lang`,`letter`,`sort`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `directory_by_kind` ON `directory_entry` (`lang`,`kind`,`sort`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `directory_by_kind_and_letter` ON `directory_entry` (`lang`,`kind`,`letter`,`sort`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `directory_tally` (
	`lang` text NOT NULL,
	`letter` text NOT NULL,
	`kind` text NOT NULL,
	`current` integer NOT NULL,
	`organisations` integer NOT NULL,
	PRIMARY KEY(`lang`, `letter`, `kind`, `current`)
);
--> statement-breakpoint
CREATE TABLE `record_tally` (
	`kind` text PRIMARY KEY NOT NULL,
	`records` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `timeline_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`effect` text NOT NULL,
	`day` text NOT NULL,
	`cluster` integer NOT NULL,
	`position` integer NOT NULL,
	`edtf` text NOT NULL,
	`earliest` text,
	`latest` text NOT NULL,
	`membership_id` integer,
	`organisation_id` integer,
	`event_id` integer,
	`kind` text NOT NULL,
	`quoted` integer NOT NULL,
	`ended` integer NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timeline_by_day` ON `timeline_entry` (`day`,`cluster`);--> statement-breakpoint
CREATE INDEX `timeline_by_kind` ON `timeline_entry` (`kind`,`day`,`cluster`);--> statement-breakpoint
CREATE INDEX `timeline_quoted` ON `timeline_entry` (`day`,`cluster`) WHERE "timeline_entry"."quoted" = 1;--> statement-breakpoint
CREATE INDEX `timeline_quoted_by_kind` ON `timeline_entry` (`kind`,`day`,`cluster`) WHERE "timeline_entry"."quoted" = 1;--> statement-breakpoint
CREATE INDEX `timeline_by_organisation` ON `timeline_entry` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `timeline_by_membership` ON `timeline_entry` (`membership_id`);--> statement-breakpoint
CREATE INDEX `timeline_by_event` ON `timeline_entry` (`event_id`);--> statement-breakpoint
CREATE TABLE `timeline_tally` (
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`quoted` integer NOT NULL,
	`ended` integer NOT NULL,
	`edtf` text NOT NULL,
	`earliest` text,
	`latest` text NOT NULL,
	`joined` integer NOT NULL,
	`left` integer NOT NULL,
	`statements` integer NOT NULL,
	PRIMARY KEY(`day`, `kind`, `quoted`, `ended`)
);
--> statement-breakpoint
CREATE TABLE `citation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`membership_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`asserted_by` text NOT NULL,
	`locator` text,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citation_asserted_by" CHECK("citation"."asserted_by" in ('coalition', 'member', 'third_party'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citation_once` ON `citation` (`membership_id`,`source_id`);--> statement-breakpoint
CREATE INDEX `citation_by_source` ON `citation` (`source_id`,`membership_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`event_id` integer,
	`joined` text NOT NULL,
	`joined_earliest` text,
	`joined_latest` text NOT NULL,
	`joined_sort` text NOT NULL,
	`joined_basis` text NOT NULL,
	`source_id` integer NOT NULL,
	`left` text,
	`left_earliest` text,
	`left_latest` text,
	`left_sort` text,
	`left_basis` text,
	`left_event_id` integer,
	`left_source_id` integer,
	`left_reason` text,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`left_event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`left_source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_joined_basis" CHECK("membership"."joined_basis" in ('stated', 'today-and-published', 'published', 'inferred')),
	CONSTRAINT "membership_left_basis" CHECK("membership"."left_basis" in ('stated', 'today-and-published', 'published', 'inferred')),
	CONSTRAINT "membership_departure_has_a_source" CHECK(("membership"."left" is null) = ("membership"."left_source_id" is null)),
	CONSTRAINT "membership_departure_has_a_basis" CHECK(("membership"."left" is null) = ("membership"."left_basis" is null)),
	CONSTRAINT "membership_leaves_after_joining" CHECK("membership"."joined_earliest" is null or "membership"."left_latest" >= "membership"."joined_earliest"),
	CONSTRAINT "membership_position" CHECK("membership"."position" >= 1),
	CONSTRAINT "membership_version" CHECK("membership"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_one_at_a_time` ON `membership` (`organisation_id`) WHERE "membership"."left" is null;--> statement-breakpoint
CREATE INDEX `membership_by_organisation` ON `membership` (`organisation_id`,`joined_sort`);--> statement-breakpoint
CREATE INDEX `membership_by_event` ON `membership` (`event_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `membership_by_left_event` ON `membership` (`left_event_id`);--> statement-breakpoint
CREATE INDEX `membership_by_source` ON `membership` (`source_id`);--> statement-breakpoint
CREATE INDEX `membership_by_left_source` ON `membership` (`left_source_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`region` text,
	`website` text,
	`merged_into` integer,
	`version` integer NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_kind" CHECK("organisation"."kind" in ('trade_union', 'association', 'foundation', 'chamber', 'federation', 'council', 'congress', 'party', 'centre', 'assembly', 'company', 'other')),
	CONSTRAINT "organisation_slug" CHECK("organisation"."slug" <> '' and "organisation"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "organisation_not_into_itself" CHECK("organisation"."merged_into" <> "organisation"."id"),
	CONSTRAINT "organisation_version" CHECK("organisation"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_slug_unique` ON `organisation` (`slug`);--> statement-breakpoint
CREATE INDEX `organisation_merged_into` ON `organisation` (`merged_into`);--> statement-breakpoint
CREATE TABLE `organisation_name` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`lang` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`by` text NOT NULL,
	`source_id` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_name_lang" CHECK("organisation_name"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "organisation_name_kind" CHECK("organisation_name"."kind" in ('official', 'short', 'former', 'as_printed')),
	CONSTRAINT "organisation_name_by" CHECK("organisation_name"."by" in ('source', 'editors')),
	CONSTRAINT "organisation_name_value" CHECK(trim("organisation_name"."value") <> ''),
	CONSTRAINT "organisation_name_by_its_source" CHECK(("organisation_name"."by" = 'source') = ("organisation_name"."source_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_name_once` ON `organisation_name` (`organisation_id`,`lang`,`kind`,`value`,`source_id`);--> statement-breakpoint
CREATE INDEX `organisation_name_source` ON `organisation_name` (`source_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`merged_into` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_slug" CHECK("person"."slug" <> '' and "person"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "person_not_into_itself" CHECK("person"."merged_into" <> "person"."id"),
	CONSTRAINT "person_version" CHECK("person"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_slug_unique` ON `person` (`slug`);--> statement-breakpoint
CREATE INDEX `person_merged_into` ON `person` (`merged_into`);--> statement-breakpoint
CREATE TABLE `person_name` (
	`person_id` integer NOT NULL,
	`lang` text NOT NULL,
	`value` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`person_id`, `lang`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_name_lang" CHECK("person_name"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "person_name_by" CHECK("person_name"."by" in ('source', 'editors')),
	CONSTRAINT "person_name_value" CHECK(trim("person_name"."value") <> '')
);
--> statement-breakpoint
CREATE TABLE `quote` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer,
	`speaker_as_printed` text,
	`organisation_id` integer,
	`event_id` integer,
	`role` text,
	`said` text NOT NULL,
	`said_earliest` text,
	`said_latest` text NOT NULL,
	`said_sort` text NOT NULL,
	`said_basis` text NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`form` text NOT NULL,
	`source_id` integer NOT NULL,
	`locator` text,
	`check` text NOT NULL,
	`check_reason` text,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_lang" CHECK("quote"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "quote_form" CHECK("quote"."form" in ('direct', 'reported')),
	CONSTRAINT "quote_check" CHECK("quote"."check" in ('exact', 'missing', 'no-capture')),
	CONSTRAINT "quote_said_basis" CHECK("quote"."said_basis" in ('stated', 'today-and-published', 'published', 'inferred')),
	CONSTRAINT "quote_text" CHECK(trim("quote"."text") <> ''),
	CONSTRAINT "quote_has_a_speaker" CHECK("quote"."person_id" is not null or trim("quote"."speaker_as_printed") <> ''),
	CONSTRAINT "quote_missing_needs_a_reason" CHECK("quote"."check" <> 'missing' or trim("quote"."check_reason") <> ''),
	CONSTRAINT "quote_version" CHECK("quote"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `quote_by_date` ON `quote` (`said_sort`,`id`);--> statement-breakpoint
CREATE INDEX `quote_by_person` ON `quote` (`person_id`,`said_sort`);--> statement-breakpoint
CREATE INDEX `quote_by_organisation` ON `quote` (`organisation_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `quote_by_event` ON `quote` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `quote_by_source` ON `quote` (`source_id`);--> statement-breakpoint
CREATE TABLE `quote_translation` (
	`quote_id` integer NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`of_version` integer NOT NULL,
	PRIMARY KEY(`quote_id`, `lang`),
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_translation_lang" CHECK("quote_translation"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "quote_translation_by" CHECK("quote_translation"."by" in ('publisher', 'editors'))
);
--> statement-breakpoint
CREATE TABLE `capture` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` integer NOT NULL,
	`captured_at` text NOT NULL,
	`sha256` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capture_sha256" CHECK(length("capture"."sha256") = 64 and "capture"."sha256" not glob '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `capture_once` ON `capture` (`source_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publisher` text NOT NULL,
	`title` text,
	`url` text,
	`lang` text NOT NULL,
	`published` text NOT NULL,
	`published_sort` text NOT NULL,
	`published_at` text,
	`origin_id` integer,
	`via` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`origin_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_lang" CHECK("source"."lang" in ('ru', 'kk', 'en')),
	CONSTRAINT "source_publisher" CHECK(trim("source"."publisher") <> ''),
	CONSTRAINT "source_title" CHECK(trim("source"."title") <> ''),
	CONSTRAINT "source_url" CHECK("source"."url" like 'http://%' or "source"."url" like 'https://%'),
	CONSTRAINT "source_not_its_own_origin" CHECK("source"."origin_id" <> "source"."id"),
	CONSTRAINT "source_published" CHECK("source"."published" not like '../%'),
	CONSTRAINT "source_version" CHECK("source"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_url_unique` ON `source` (`url`);--> statement-breakpoint
CREATE INDEX `source_origin` ON `source` (`origin_id`);--> statement-breakpoint
CREATE INDEX `source_by_date` ON `source` (`published_sort`,`id`);--> statement-breakpoint
CREATE TABLE `source_translation` (
	`source_id` integer NOT NULL,
	`lang` text NOT NULL,
	`publisher` text,
	`title` text,
	PRIMARY KEY(`source_id`, `lang`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_translation_lang" CHECK("source_translation"."lang" in ('ru', 'kk', 'en'))
);
