<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** What the plugin keeps in the database, made and removed here and nowhere else. */
final class Schema
{
    /** Columns that tables of older versions lack: [table, name, type] */
    private const SINCE = [
        ['requests', 'after_post', 'BIGINT UNSIGNED NOT NULL DEFAULT 0'],
        ['versions', 'writer', "CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT ''"],
    ];
    private const TABLES = ['requests', 'versions', 'views', 'seen', 'visits', 'days'];

    private static bool $again = false;

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
                answer LONGTEXT NULL, created DATETIME NOT NULL, after_post BIGINT UNSIGNED NOT NULL DEFAULT 0,
                KEY created (created)',
            'versions' => 'post BIGINT UNSIGNED NOT NULL PRIMARY KEY, version BIGINT UNSIGNED NOT NULL,
                writer CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT \'\'',
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
        foreach (self::SINCE as [$name, $column, $type]) {
            self::add($name, $column, $type);
        }
        $wpdb->delete(self::table('versions'), ['post' => 0], ['%d']); // of versions up to 0.1
        Meta::rename();
        Roles::grant();
        update_option('toasoan_version', Plugin::VERSION);
    }

    public static function begin(): void
    {
        self::install();
        Versions::beginEpoch();
    }

    /** Tables that a backup lacked are made again, once in a request; whatever was counted in them begins anew. */
    public static function again(): void
    {
        if (!self::$again) {
            self::$again = true;
            self::begin();
        }
    }

    /** Whether all tables are there, after they were made again where need be. */
    public static function isWhole(): bool
    {
        if (!self::hasAll()) {
            self::again();
        }
        return self::hasAll();
    }

    private static function hasAll(): bool
    {
        global $wpdb;
        $found = $wpdb->get_col($wpdb->prepare('SHOW TABLES LIKE %s', $wpdb->esc_like(self::table('')) . '%'));
        return array_diff(array_map([self::class, 'table'], self::TABLES), $found) === [];
    }

    private static function add(string $table, string $column, string $type): void
    {
        global $wpdb;
        $table = self::table($table);
        // Many requests meet a new version at once.
        if (Lock::take("schema $table", 10)) {
            if (!$wpdb->get_var("SHOW COLUMNS FROM $table LIKE '$column'")) {
                $wpdb->query("ALTER TABLE $table ADD COLUMN $column $type");
            }
            Lock::release("schema $table");
        }
    }

    /** On this site, or on all of a network. */
    public static function onSites(bool $all, callable $do): void
    {
        if (!$all || !is_multisite()) {
            $do();
            return;
        }
        foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
            switch_to_blog($site);
            $do();
            restore_current_blog();
        }
    }

    /** Without a trace: tables, options, meta, capabilities, films that it made; what was returned is a draft again. */
    public static function remove(): void
    {
        global $wpdb;
        Films::remove();
        States::release();
        if (!Films::hasOthers()) {
            self::removeFromMenus();
            self::forgetViews();
        }
        self::removeOfPeople();
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
        delete_option(Versions::EPOCH);
        delete_option('rewrite_rules'); // made anew by the next request
        wp_cache_flush();
    }

    /** The archive in the site's menus; films leave them by themselves. */
    private static function removeFromMenus(): void
    {
        global $wpdb;
        $items = $wpdb->get_col($wpdb->prepare(
            "SELECT post_id FROM $wpdb->postmeta WHERE meta_key = '_menu_item_object' AND meta_value = %s",
            Films::TYPE
        ));
        foreach ($items as $item) {
            wp_delete_post((int) $item, true);
        }
    }

    /** What wp-admin remembers of how people look at films. */
    private static function forgetViews(): void
    {
        $type = Films::TYPE;
        $keys = [
            "edit_{$type}_per_page", "closedpostboxes_$type", "metaboxhidden_$type", "meta-box-order_$type",
            "screen_layout_$type", "manageedit-{$type}columnshidden",
        ];
        foreach ($keys as $key) {
            delete_metadata('user', 0, $key, '', true);
        }
        foreach (get_users(['meta_key' => 'metaboxhidden_nav-menus']) as $user) {
            $hidden = (array) get_user_meta($user->ID, 'metaboxhidden_nav-menus', true);
            update_user_meta($user->ID, 'metaboxhidden_nav-menus', array_values(array_diff($hidden, [
                "add-post-type-$type",
            ])));
        }
    }

    /** Capabilities given to one person alone. */
    private static function removeOfPeople(): void
    {
        global $wpdb;
        $caps = ['meta_key' => $wpdb->get_blog_prefix() . 'capabilities', 'meta_value' => 'newsroom_'];
        foreach (get_users($caps + ['meta_compare' => 'LIKE']) as $user) {
            $user->remove_cap(Roles::REPORTER);
            $user->remove_cap(Roles::EDITOR);
        }
    }
}
