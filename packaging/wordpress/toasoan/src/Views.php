<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** Views of stories and films: one for a visitor within half an hour, none for robots and the newsroom itself. */
final class Views
{
    public const AGAIN_AFTER = 1800;

    public static function start(): void
    {
        add_action('rest_api_init', [self::class, 'fields']);
        add_action('deleted_post', [self::class, 'forget']);
        add_filter('the_content', [self::class, 'shown'], 20);
    }

    public static function fields(): void
    {
        register_rest_field(['post', Films::TYPE], 'views', [
            'get_callback' => static fn (array $object): int => self::of((int) $object['id']),
            'schema' => ['type' => 'integer', 'readonly' => true, 'context' => ['view', 'edit']],
        ]);
    }

    public static function of(int $post): int
    {
        global $wpdb;
        $table = Schema::table('views');
        return (int) $wpdb->get_var($wpdb->prepare("SELECT views FROM $table WHERE post = %d", $post));
    }

    /** @param string $yesterday the visitor's name before midnight, or empty */
    public static function count(string $visitor, string $yesterday, int $post): void
    {
        global $wpdb;
        $seen = Schema::table('seen');
        $views = Schema::table('views');
        $before = gmdate('Y-m-d H:i:s', time() - self::AGAIN_AFTER);
        if ($yesterday !== '') {
            $wpdb->query($wpdb->prepare(
                "UPDATE IGNORE $seen SET visitor = %s WHERE visitor = %s AND post = %d",
                $visitor,
                $yesterday,
                $post
            ));
        }
        $counts = $wpdb->query($wpdb->prepare(
            "INSERT INTO $seen (visitor, post, at) VALUES (%s, %d, UTC_TIMESTAMP())
             ON DUPLICATE KEY UPDATE at = IF(at < %s, UTC_TIMESTAMP(), at)",
            $visitor,
            $post,
            $before
        ));
        if ($counts > 0) {
            $wpdb->query($wpdb->prepare(
                "INSERT INTO $views (post, views) VALUES (%d, 1) ON DUPLICATE KEY UPDATE views = views + 1",
                $post
            ));
        }
    }

    public static function forget(int $post): void
    {
        global $wpdb;
        foreach (['views', 'seen'] as $table) {
            $wpdb->delete(Schema::table($table), ['post' => $post], ['%d']);
        }
    }

    public static function forgetOld(): void
    {
        global $wpdb;
        $seen = Schema::table('seen');
        $before = gmdate('Y-m-d H:i:s', time() - self::AGAIN_AFTER);
        $wpdb->query($wpdb->prepare("DELETE FROM $seen WHERE at < %s", $before));
    }

    public static function html(int $post): string
    {
        $number = '<span data-toasoan-views="' . $post . '">' . number_format_i18n(self::of($post)) . '</span>';
        return '<p class="toasoan-views">' . esc_html__('Views', 'toasoan') . ': ' . $number . '</p>';
    }

    public static function shown(string $content): string
    {
        $own = is_singular(['post', Films::TYPE]) && in_the_loop() && is_main_query();
        if (!$own || str_contains($content, 'data-toasoan-views=')) {
            return $content;
        }
        return apply_filters('toasoan_show_views', true) ? $content . self::html((int) get_the_ID()) : $content;
    }
}
