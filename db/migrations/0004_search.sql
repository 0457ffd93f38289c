DROP TRIGGER IF EXISTS `organisation_search_add`;
--> statement-breakpoint
DROP TRIGGER IF EXISTS `organisation_search_remove`;
--> statement-breakpoint
DROP TRIGGER IF EXISTS `organisation_search_replace`;
--> statement-breakpoint
DROP TABLE IF EXISTS `organisation_search`;
--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_word` (
	`word` text PRIMARY KEY NOT NULL,
	`letters` integer NOT NULL,
	`records` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_word_by_length` ON `search_word` (`letters`);--> statement-breakpoint
ALTER TABLE `organisation` DROP COLUMN `folded`;