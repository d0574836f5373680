<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** “Returned”: an editor gives a story back. Its author sees and edits it, other reporters do not. */
final class States
{
    public const RETURNED = 'returned';

    public static function start(): void
    {
        add_action('init', [self::class, 'register'], 6);
        foreach (['post', Films::TYPE] as $type) {
            add_filter("rest_pre_insert_$type", [self::class, 'guarded'], 10, 2);
        }
        add_filter('wp_insert_post_data', [self::class, 'kept'], 5, 2);
        add_filter('wp_insert_post_data', [self::class, 'dated'], 10, 2);
    }

    public static function register(): void
    {
        register_post_status(self::RETURNED, [
            'label' => __('Returned', 'toasoan'), 'protected' => true, 'date_floating' => true,
            'show_in_admin_all_list' => true, 'show_in_admin_status_list' => true,
            'label_count' => [__('Returned', 'toasoan') . ' (%s)', __('Returned', 'toasoan') . ' (%s)'],
        ]);
    }

    /** Drafts again: nobody could open or list a status that WordPress does not know. */
    public static function release(): void
    {
        global $wpdb;
        $returned = ['post_status' => self::RETURNED];
        $posts = $wpdb->get_col($wpdb->prepare("SELECT ID FROM $wpdb->posts WHERE post_status = %s", self::RETURNED));
        $wpdb->update($wpdb->posts, ['post_status' => 'draft'], $returned);
        $inTrash = ['meta_key' => '_wp_trash_meta_status', 'meta_value' => self::RETURNED];
        $wpdb->update($wpdb->postmeta, ['meta_value' => 'draft'], $inTrash);
        foreach ($posts as $post) {
            clean_post_cache((int) $post);
        }
    }

    public static function guarded(mixed $post, \WP_REST_Request $request): mixed
    {
        if ($request['status'] !== self::RETURNED || Roles::isEditor()) {
            return $post;
        }
        $same = isset($post->ID) && get_post_status($post->ID) === self::RETURNED;
        return $same ? $post : new \WP_Error(
            'newsroom_cannot_return',
            __('Only editors return stories.', 'toasoan'),
            ['status' => rest_authorization_required_code()]
        );
    }

    /** The same for forms and XML-RPC, which are not told why. Nobody signed in: the site itself, at work. */
    public static function kept(array $data, array $post): array
    {
        if ($data['post_status'] !== self::RETURNED || get_current_user_id() === 0 || Roles::isEditor()) {
            return $data;
        }
        $old = empty($post['ID']) ? null : get_post((int) $post['ID']);
        $data['post_status'] = $old && $old->post_status !== 'auto-draft' ? $old->post_status : 'draft';
        return $data;
    }

    /** Published straight from “returned”, a story bears the date of now, as from a draft. */
    public static function dated(array $data, array $post): array
    {
        $old = empty($post['ID']) ? null : get_post((int) $post['ID']);
        $floats = $old && $old->post_status === self::RETURNED && $data['post_status'] === 'publish';
        if ($floats && empty($post['edit_date']) && $data['post_date'] === $old->post_date) {
            $data['post_date'] = current_time('mysql');
            $data['post_date_gmt'] = current_time('mysql', true);
        }
        return $data;
    }
}
