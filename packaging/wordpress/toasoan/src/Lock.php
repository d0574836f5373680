<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** A lock of the database server; ends at the latest with the request, however that ends. */
final class Lock
{
    public static function take(string $name, int $seconds): bool
    {
        global $wpdb;
        $query = $wpdb->prepare('SELECT GET_LOCK(%s, %d)', self::full($name), $seconds);
        return $wpdb->get_var($query) === '1';
    }

    public static function release(string $name): void
    {
        global $wpdb;
        $wpdb->get_var($wpdb->prepare('SELECT RELEASE_LOCK(%s)', self::full($name)));
    }

    /** Locks are the whole server's, and their names have 64 characters. */
    private static function full(string $name): string
    {
        global $wpdb;
        return 'toasoan-' . substr(hash('sha256', DB_NAME . '|' . $wpdb->prefix . '|' . $name), 0, 50);
    }

    public static function busy(): \WP_REST_Response
    {
        $body = ['code' => 'newsroom_busy', 'data' => ['status' => 503],
            'message' => __('Somebody is writing here just now. Try again in a moment.', 'toasoan')];
        return new \WP_REST_Response($body, 503, ['Retry-After' => '2']);
    }
}
