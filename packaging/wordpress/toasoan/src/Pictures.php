<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * Pictures of a story that never came out stay the newsroom's when its post is deleted for good, as WordPress does
 * with its trash by itself: left alone they would be listed to everybody, caption and all.
 */
final class Pictures
{
    public static function start(): void
    {
        add_action('before_delete_post', [self::class, 'kept'], 10, 2);
    }

    public static function kept(int $id, \WP_Post $post): void
    {
        $before = $post->post_status === 'trash' ? get_post_meta($id, '_wp_trash_meta_status', true) : '';
        if ($post->post_type === 'attachment' || in_array('publish', [$post->post_status, $before], true)) {
            return;
        }
        $pictures = get_children([
            'post_parent' => $id, 'post_type' => 'attachment', 'post_status' => 'inherit', 'fields' => 'ids',
        ]);
        foreach ($pictures as $picture) {
            if (!self::isPublic((int) $picture, $id)) {
                wp_update_post(['ID' => (int) $picture, 'post_status' => 'private']);
            }
        }
    }

    /** Whether a story that readers see shows it: the update of a live one brings its pictures in a post of its own. */
    private static function isPublic(int $picture, int $but): bool
    {
        global $wpdb;
        $shown = $wpdb->prepare(
            "SELECT 1 FROM $wpdb->posts WHERE ID <> %d AND post_status IN ('publish', 'future')
             AND post_content REGEXP %s LIMIT 1",
            $but,
            "wp-image-{$picture}[^0-9]"
        );
        $leads = $wpdb->prepare(
            "SELECT 1 FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id WHERE p.ID <> %d
             AND p.post_status IN ('publish', 'future') AND m.meta_key = '_thumbnail_id' AND m.meta_value = %s LIMIT 1",
            $but,
            (string) $picture
        );
        return $wpdb->get_var($leads) !== null || $wpdb->get_var($shown) !== null;
    }
}
