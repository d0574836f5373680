<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** What the plugin keeps in the database, made and removed here and nowhere else. */
final class Schema
{
    private const TABLES = ['requests', 'versions', 'views', 'seen', 'visits', 'days'];

    public static function table(string $name): string
    {
        global $wpdb;
        return $wpdb->prefix . 'toasoan_' . $name;
    }

    public static function install(): void
    {
        global $wpdb;
        $end = 'ENGINE=InnoDB ' . $wpdb->get_charset_collate();
        $columns = [
            'requests' => 'id CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
                fingerprint CHAR(64) CHARACTER SET ascii NOT NULL, done TINYINT NOT NULL DEFAULT 0,
                answer LONGTEXT NULL, created DATETIME NOT NULL, KEY created (created)',
            'versions' => 'post BIGINT UNSIGNED NOT NULL PRIMARY KEY, version BIGINT UNSIGNED NOT NULL',
            'views' => 'post BIGINT UNSIGNED NOT NULL PRIMARY KEY, views BIGINT UNSIGNED NOT NULL',
            'seen' => 'visitor CHAR(64) CHARACTER SET ascii NOT NULL, post BIGINT UNSIGNED NOT NULL,
                at DATETIME NOT NULL, PRIMARY KEY (visitor, post), KEY at (at)',
            'visits' => 'day DATE NOT NULL, visitor CHAR(64) CHARACTER SET ascii NOT NULL,
                at DATETIME NOT NULL, PRIMARY KEY (day, visitor), KEY at (at)',
            'days' => 'day DATE NOT NULL PRIMARY KEY, salt CHAR(64) CHARACTER SET ascii NOT NULL,
                visitors BIGINT UNSIGNED NOT NULL',
        ];
        foreach ($columns as $name => $list) {
            $wpdb->query('CREATE TABLE IF NOT EXISTS ' . self::table($name) . " ($list) $end");
        }
        Roles::grant();
        update_option('toasoan_version', Plugin::VERSION);
    }

    /** Without a trace: tables, options, meta, capabilities, films; what was returned is a draft again. */
    public static function remove(): void
    {
        global $wpdb;
        $films = $wpdb->get_col("SELECT ID FROM $wpdb->posts WHERE post_type = 'film'");
        foreach ($films as $film) {
            wp_delete_post((int) $film, true);
        }
        $wpdb->update($wpdb->posts, ['post_status' => 'draft'], ['post_status' => States::RETURNED]);
        $like = $wpdb->esc_like('toasoan:') . '%';
        $wpdb->query($wpdb->prepare(
            "UPDATE $wpdb->posts SET post_content_filtered = '' WHERE post_content_filtered LIKE %s",
            $like
        ));
        foreach (Meta::keys() as $key) {
            delete_post_meta_by_key($key);
        }
        Roles::revoke();
        foreach (self::TABLES as $name) {
            $wpdb->query('DROP TABLE IF EXISTS ' . self::table($name));
        }
        wp_clear_scheduled_hook(Plugin::DAILY);
        delete_transient(Presence::KEPT);
        delete_option('toasoan_version');
        delete_option('rewrite_rules'); // made anew by the next request
        wp_cache_flush();
    }
}
