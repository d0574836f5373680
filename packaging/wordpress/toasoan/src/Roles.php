<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** The newsroom's capabilities, given to the roles that do this work already. */
final class Roles
{
    public const REPORTER = 'newsroom_reporter';
    public const EDITOR = 'newsroom_editor';

    public static function grant(): void
    {
        foreach (wp_roles()->role_objects as $role) {
            if ($role->has_cap('edit_posts')) {
                $role->add_cap(self::REPORTER);
            }
            if ($role->has_cap('edit_others_posts') && $role->has_cap('publish_posts')) {
                $role->add_cap(self::EDITOR);
            }
        }
    }

    public static function revoke(): void
    {
        foreach (wp_roles()->role_objects as $role) {
            $role->remove_cap(self::REPORTER);
            $role->remove_cap(self::EDITOR);
        }
    }

    public static function isEditor(int $user = 0): bool
    {
        $user = $user ?: get_current_user_id();
        return user_can($user, self::EDITOR)
            || (user_can($user, 'edit_others_posts') && user_can($user, 'publish_posts'));
    }

    /** Works here: writes or takes pictures. */
    public static function isMember(int $user = 0): bool
    {
        $user = $user ?: get_current_user_id();
        return user_can($user, 'edit_posts') || user_can($user, 'upload_files');
    }
}
