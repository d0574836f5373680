<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** Hooks the parts in. Each part stands alone; what they share is in the tables of Schema. */
final class Plugin
{
    public const VERSION = '0.2.0';
    public const ROUTES = 'toasoan/v1';
    public const DAILY = 'toasoan_daily';

    private static string $file = '';

    public static function start(string $file): void
    {
        self::$file = $file;
        register_activation_hook($file, [self::class, 'activate']);
        register_deactivation_hook($file, [self::class, 'deactivate']);
        add_filter('gettext_toasoan', [Texts::class, 'translated'], 10, 2);
        if (wp_installing()) {
            return;
        }
        // A copied folder may be new without an activation: the tables follow the version.
        add_action('init', [self::class, 'upgrade'], 5);
        $parts = [
            Meta::class, States::class, Films::class, Pictures::class, Terms::class, Versions::class,
            Idempotency::class, Views::class, Visitors::class, Routes::class, Presence::class, Shortcodes::class,
        ];
        foreach ($parts as $part) {
            $part::start();
        }
        add_action(self::DAILY, [self::class, 'tidy']);
    }

    public static function activate(): void
    {
        Schema::begin();
        Films::register();
        flush_rewrite_rules(false);
    }

    public static function deactivate(bool $everywhere = false): void
    {
        Schema::onSites($everywhere, [States::class, 'release']);
        wp_clear_scheduled_hook(self::DAILY);
        delete_transient(Presence::KEPT);
        flush_rewrite_rules(false);
    }

    public static function upgrade(): void
    {
        if (get_option('toasoan_version') !== self::VERSION) {
            Schema::begin();
            add_action('init', static fn () => flush_rewrite_rules(false), 99);
        }
        if (!wp_next_scheduled(self::DAILY)) {
            wp_schedule_event(time() + HOUR_IN_SECONDS, 'daily', self::DAILY);
        }
    }

    public static function tidy(): void
    {
        Idempotency::forgetOld();
        Visitors::forgetOld();
        Views::forgetOld();
    }

    public static function url(string $file): string
    {
        return plugins_url($file, self::$file);
    }
}
