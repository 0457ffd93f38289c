CREATE TABLE `reading` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`found` text NOT NULL,
	`state` text NOT NULL,
	`author` text NOT NULL,
	`batch` text,
	`opened_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "reading_kind" CHECK("reading"."kind" in ('release', 'table')),
	CONSTRAINT "reading_state" CHECK("reading"."state" in ('open', 'made', 'laid-aside'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_batch_unique` ON `reading` (`batch`);--> statement-breakpoint
CREATE INDEX `reading_queue` ON `reading` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `reading_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reading_id` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`step` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `reading`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reading_step_order` ON `reading_step` (`reading_id`,`id`);