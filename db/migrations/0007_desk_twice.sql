CREATE INDEX `different_twice` ON `different` (`one`,`other`,`by`,`at`);--> statement-breakpoint
CREATE INDEX `draft_twice` ON `draft` (`id`,`kind`,`target_kind`,`target_id`,`base_version`,`content`,`revision`,`state`,`author`,`reviewer`,`approved_hash`,`publish_at`,`publisher`,`batch`,`beside_id`,`created_at`,`updated_at`,`first_seq`,`last_seq`);--> statement-breakpoint
CREATE INDEX `draft_note_twice` ON `draft_note` (`id`,`draft_id`,`by`,`at`,`text`);--> statement-breakpoint
CREATE INDEX `draft_save_twice` ON `draft_save` (`request_id`,`draft_id`,`revision`,`by`,`at`,`content`);--> statement-breakpoint
CREATE INDEX `setting_twice` ON `setting` (`name`,`value`,`by`,`at`);--> statement-breakpoint
CREATE INDEX `reading_twice` ON `reading` (`id`,`kind`,`title`,`text`,`found`,`state`,`author`,`batch`,`opened_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `reading_step_twice` ON `reading_step` (`id`,`reading_id`,`by`,`at`,`step`);--> statement-breakpoint
CREATE INDEX `report_twice` ON `report` (`id`,`request_id`,`page`,`record_version`,`text`,`contact`,`state`,`at`,`sender`,`closed_by`,`closed_at`);--> statement-breakpoint
CREATE INDEX `staff_attempt_twice` ON `staff_attempt` (`id`,`key`,`at`);--> statement-breakpoint
CREATE INDEX `staff_credential_twice` ON `staff_credential` (`id`,`member_id`,`account_id`,`provider_id`,`password`,`access_token`,`refresh_token`,`id_token`,`access_token_expires_at`,`refresh_token_expires_at`,`scope`,`created_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `staff_factor_twice` ON `staff_factor` (`id`,`member_id`,`secret`,`backup_codes`,`verified`,`failed_verification_count`,`locked_until`);--> statement-breakpoint
CREATE INDEX `staff_link_twice` ON `staff_link` (`token_hash`,`member_id`,`by`,`at`,`expires_at`,`used_at`);--> statement-breakpoint
CREATE INDEX `staff_member_twice` ON `staff_member` (`id`,`name`,`email`,`email_verified`,`image`,`role`,`lang`,`two_factor_enabled`,`disabled_at`,`created_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `staff_session_twice` ON `staff_session` (`id`,`token`,`member_id`,`expires_at`,`ip_address`,`user_agent`,`created_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `staff_verification_twice` ON `staff_verification` (`id`,`identifier`,`value`,`expires_at`,`created_at`,`updated_at`);