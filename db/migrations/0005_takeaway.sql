CREATE INDEX `change_by_time` ON `change` (`at`);--> statement-breakpoint
CREATE INDEX `timeline_departures` ON `timeline_entry` (`latest`) WHERE "timeline_entry"."effect" = 'left';