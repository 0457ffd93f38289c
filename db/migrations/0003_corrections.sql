ALTER TABLE `change` ADD `correction_class` text CONSTRAINT "change_correction_class" CHECK("correction_class" in ('name', 'date', 'attribution', 'fact', 'translation')) CONSTRAINT "change_class_of_a_correction" CHECK("correction_class" is null or "kind" = 'correction');--> statement-breakpoint
ALTER TABLE `change` ADD `organisation_id` integer GENERATED ALWAYS AS (case when json_valid("snapshot") then json_extract("snapshot", '$.organisationId') end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `change_by_organisation` ON `change` (`organisation_id`,`record_kind`);--> statement-breakpoint
ALTER TABLE `report` ADD `sender` text;--> statement-breakpoint
CREATE INDEX `report_by_sender` ON `report` (`sender`);
