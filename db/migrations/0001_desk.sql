CREATE TABLE `different` (
	`one` text NOT NULL,
	`other` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`one`, `other`),
	CONSTRAINT "different_in_order" CHECK("different"."one" < "different"."other")
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`target_kind` text,
	`target_id` integer,
	`base_version` integer,
	`content` text NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`author` text NOT NULL,
	`reviewer` text,
	`approved_hash` text,
	`publish_at` text,
	`publisher` text,
	`batch` text,
	`beside_id` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`first_seq` integer,
	`last_seq` integer,
	CONSTRAINT "draft_kind" CHECK("draft"."kind" in ('joiner', 'organisation', 'person', 'event', 'source', 'membership', 'quote', 'coalition', 'departure', 'translation', 'merge', 'withdrawal', 'undo')),
	CONSTRAINT "draft_state" CHECK("draft"."state" in ('open', 'in_review', 'approved', 'published', 'discarded')),
	CONSTRAINT "draft_target_kind" CHECK("draft"."target_kind" in ('coalition', 'organisation', 'person', 'event', 'source', 'membership', 'quote')),
	CONSTRAINT "draft_target" CHECK(("draft"."target_kind" is null) = ("draft"."target_id" is null)),
	CONSTRAINT "draft_base" CHECK(("draft"."target_kind" is null) = ("draft"."base_version" is null)),
	CONSTRAINT "draft_approval" CHECK(("draft"."reviewer" is null) = ("draft"."approved_hash" is null)),
	CONSTRAINT "draft_published" CHECK(("draft"."state" = 'published') = ("draft"."last_seq" is not null)),
	CONSTRAINT "draft_schedule" CHECK(("draft"."publish_at" is null) = ("draft"."publisher" is null))
);
--> statement-breakpoint
CREATE INDEX `draft_queue` ON `draft` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `draft_mine` ON `draft` (`author`,`updated_at`);--> statement-breakpoint
CREATE INDEX `draft_of_record` ON `draft` (`target_kind`,`target_id`);--> statement-breakpoint
CREATE INDEX `draft_of_batch` ON `draft` (`batch`);--> statement-breakpoint
CREATE INDEX `draft_due` ON `draft` (`publish_at`);--> statement-breakpoint
CREATE TABLE `draft_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`draft_id` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_note_draft` ON `draft_note` (`draft_id`,`id`);--> statement-breakpoint
CREATE TABLE `draft_save` (
	`request_id` text PRIMARY KEY NOT NULL,
	`draft_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_save_revision` ON `draft_save` (`draft_id`,`revision`);--> statement-breakpoint
CREATE INDEX `draft_save_by` ON `draft_save` (`by`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` text NOT NULL,
	`page` text NOT NULL,
	`record_version` integer NOT NULL,
	`text` text NOT NULL,
	`contact` text,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	CONSTRAINT "report_state" CHECK("report"."state" in ('new', 'accepted', 'declined')),
	CONSTRAINT "report_text" CHECK(trim("report"."text") <> ''),
	CONSTRAINT "report_closed" CHECK(("report"."state" = 'new') = ("report"."closed_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_request_id_unique` ON `report` (`request_id`);--> statement-breakpoint
CREATE INDEX `report_by_state` ON `report` (`state`,`id`);