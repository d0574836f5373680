<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * Visitors: online within 5 minutes, today, in 7 days, ever. No address is kept: a visitor is a hash with a salt of
 * the day, which is forgotten half an hour after it; week and total are sums of days.
 */
final class Visitors
{
    public const ONLINE = 300;
    /** How every browser of today begins, old Opera apart, and what one of them is built on. */
    private const BROWSER = '~^(Mozilla/5\.0 \(|Opera/9).*(AppleWebKit|Chrome|Safari|Firefox|Gecko|Trident|Presto)/~';
    /** Of those that call themselves browsers all the same; Cubot makes telephones. */
    private const BOTS = '~compatible;|(?<!cu)bot|crawl|spider|slurp|preview|externalhit|headless|monitor|curl|wget|'
        . 'python|java/|go-http|libwww|okhttp|axios|lighthouse|scrapy|feed|archiver|archive\.org|mediapartners|'
        . 'google-|inspectiontool|validator|phantom|selenium|puppeteer|playwright|uptime|httpclient|node-fetch|postman|'
        . 'ptst/|gtmetrix|prerender~i';

    public static function start(): void
    {
        add_action('wp_enqueue_scripts', [self::class, 'script']);
    }

    /** The page may come from a cache; what counts is the small request that it makes afterwards. */
    public static function script(): void
    {
        if (is_preview() || is_404()) {
            return;
        }
        $post = is_singular(['post', Films::TYPE]) ? (int) get_queried_object_id() : 0;
        $words = ['address' => rest_url(Plugin::ROUTES . '/view'), 'post' => $post];
        wp_enqueue_script('toasoan', Plugin::url('assets/view.js'), [], Plugin::VERSION, true);
        wp_add_inline_script('toasoan', 'window.toasoan = ' . wp_json_encode($words) . ';', 'before');
    }

    /** Whoever is not known as a browser. */
    public static function isBot(string $agent): bool
    {
        return preg_match(self::BROWSER, $agent) !== 1 || preg_match(self::BOTS, $agent) === 1;
    }

    /** Today's name for who asks; it cannot be led back to the address once the day's salt is gone. */
    public static function visitor(string $day): string
    {
        global $wpdb;
        $table = Schema::table('days');
        $salt = bin2hex(random_bytes(32));
        $new = $wpdb->query($wpdb->prepare(
            "INSERT IGNORE INTO $table (day, salt, visitors) VALUES (%s, %s, 0)",
            $day,
            $salt
        ));
        if ($new === 1) {
            self::forgetOld();
        } else {
            // forgotten already, at midnight or by a clock that was moved: without one the address could be guessed
            $wpdb->query($wpdb->prepare("UPDATE $table SET salt = %s WHERE day = %s AND salt = ''", $salt, $day));
        }
        return self::name(self::salt($day));
    }

    /** The same person's name of yesterday, while a visit of then still counts; empty otherwise. */
    public static function before(string $day): string
    {
        $then = (string) wp_date('Y-m-d', time() - Views::AGAIN_AFTER);
        $salt = $then === $day ? '' : self::salt($then);
        return $salt === '' ? '' : self::name($salt);
    }

    private static function salt(string $day): string
    {
        global $wpdb;
        $table = Schema::table('days');
        return (string) $wpdb->get_var($wpdb->prepare("SELECT salt FROM $table WHERE day = %s", $day));
    }

    private static function name(string $salt): string
    {
        $address = (string) apply_filters('toasoan_visitor_address', $_SERVER['REMOTE_ADDR'] ?? '');
        return hash_hmac('sha256', $address . '|' . self::agent(), $salt);
    }

    public static function agent(): string
    {
        return substr((string) wp_unslash($_SERVER['HTTP_USER_AGENT'] ?? ''), 0, 500);
    }

    public static function count(string $day, string $visitor, string $before): void
    {
        global $wpdb;
        if ($before === '') {
            self::forgetYesterday($day);
        } else {
            $then = (string) wp_date('Y-m-d', time() - Views::AGAIN_AFTER);
            $wpdb->delete(Schema::table('visits'), ['day' => $then, 'visitor' => $before]); // online once
        }
        $visits = Schema::table('visits');
        $days = Schema::table('days');
        $new = $wpdb->query($wpdb->prepare(
            "INSERT INTO $visits (day, visitor, at) VALUES (%s, %s, UTC_TIMESTAMP())
             ON DUPLICATE KEY UPDATE at = UTC_TIMESTAMP()",
            $day,
            $visitor
        ));
        if ($new === 1) {
            $wpdb->query($wpdb->prepare("UPDATE $days SET visitors = visitors + 1 WHERE day = %s", $day));
        }
    }

    /** @return array{online: int, today: int, week: int, total: int} */
    public static function numbers(): array
    {
        global $wpdb;
        $visits = Schema::table('visits');
        $days = Schema::table('days');
        $today = wp_date('Y-m-d');
        $week = (string) wp_date('Y-m-d', time() - 6 * DAY_IN_SECONDS);
        $since = gmdate('Y-m-d H:i:s', time() - self::ONLINE);
        $online = $wpdb->prepare("SELECT COUNT(*) FROM $visits WHERE at > %s", $since);
        $sums = $wpdb->get_row($wpdb->prepare(
            "SELECT SUM(IF(day = %s, visitors, 0)) AS today, SUM(IF(day >= %s, visitors, 0)) AS week,
             SUM(visitors) AS total FROM $days",
            $today,
            $week
        ));
        return [
            'online' => (int) $wpdb->get_var($online), 'today' => (int) $sums->today,
            'week' => (int) $sums->week, 'total' => (int) $sums->total,
        ];
    }

    public static function forgetOld(): void
    {
        global $wpdb;
        $visits = Schema::table('visits');
        $days = Schema::table('days');
        $until = wp_date('Y-m-d', time() - Views::AGAIN_AFTER);
        $wpdb->query($wpdb->prepare("DELETE FROM $visits WHERE day < %s", $until));
        $wpdb->query($wpdb->prepare("UPDATE $days SET salt = '' WHERE day < %s", $until));
    }

    /** Also where WordPress' own clockwork is off. */
    private static function forgetYesterday(string $day): void
    {
        global $wpdb;
        $days = Schema::table('days');
        $wpdb->query($wpdb->prepare(
            "UPDATE $days SET salt = '' WHERE day >= %s - INTERVAL 2 DAY AND day < %s AND salt <> ''",
            $day,
            $day
        ));
    }
}
