<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** toasoan/v1: what the server offers, its statistics, and the request that counts a view. */
final class Routes
{
    public const FEATURES = [
        'etag', 'if-match', 'idempotency', 'meta', 'returned', 'films', 'views', 'statistics', 'capabilities',
        'newsroom', 'presence', 'story',
    ];
    /** Of those, what is nothing without the plugin's tables. */
    private const COUNTED = ['etag', 'if-match', 'idempotency', 'views', 'statistics'];
    private const MOST = 100;

    public static function start(): void
    {
        add_action('rest_api_init', [self::class, 'register']);
    }

    public static function register(): void
    {
        register_rest_route(Plugin::ROUTES, '/info', [
            'methods' => 'GET', 'callback' => [self::class, 'info'],
            'permission_callback' => static fn (): bool => Roles::isMember(),
        ]);
        register_rest_route(Plugin::ROUTES, '/story', [
            'methods' => 'GET', 'callback' => [self::class, 'story'],
            'permission_callback' => static fn (): bool => Roles::isMember(),
            'args' => ['client_uuid' => ['type' => 'string', 'format' => 'uuid', 'required' => true]],
        ]);
        register_rest_route(Plugin::ROUTES, '/statistics', [
            'methods' => 'GET', 'callback' => [self::class, 'statistics'],
            'permission_callback' => '__return_true', // the site shows these numbers to everybody
            'args' => ['posts' => [
                'type' => 'array', 'items' => ['type' => 'integer', 'minimum' => 1],
                'maxItems' => self::MOST, 'default' => [],
            ]],
        ]);
        register_rest_route(Plugin::ROUTES, '/view', [
            'methods' => 'POST', 'callback' => [self::class, 'view'],
            'permission_callback' => '__return_true', // readers have no account
            'args' => [
                'post' => ['type' => 'integer', 'minimum' => 0, 'default' => 0],
                // what else of the page may be older than its numbers
                'visitors' => ['type' => 'boolean', 'default' => false],
                'others' => [
                    'type' => 'array', 'items' => ['type' => 'integer', 'minimum' => 1],
                    'maxItems' => self::MOST, 'default' => [],
                ],
            ],
        ]);
    }

    /** @return array<string, mixed> */
    public static function info(): array
    {
        return [
            'name' => 'toasoan', 'version' => Plugin::VERSION,
            'features' => Schema::isWhole() ? self::FEATURES : array_values(array_diff(self::FEATURES, self::COUNTED)),
            'upload_max' => wp_max_upload_size(), 'idempotency_days' => Idempotency::DAYS,
            'image_max' => (int) apply_filters('big_image_size_threshold', 2560, [0, 0], '', 0),
            'time_limit' => (int) ini_get('max_execution_time'), 'time_gmt' => gmdate('Y-m-d\TH:i:s'),
            'timezone' => wp_timezone_string(), 'locale' => get_locale(),
        ];
    }

    /**
     * Who has a story from another desk learns that it stands here, before it is sent twice. Of its text only its
     * author is told.
     */
    public static function story(\WP_REST_Request $request): \WP_REST_Response
    {
        global $wpdb;
        $found = $wpdb->get_var($wpdb->prepare(
            "SELECT p.ID FROM $wpdb->posts p JOIN $wpdb->postmeta m ON m.post_id = p.ID
            WHERE m.meta_key = %s AND m.meta_value = %s AND p.post_type = 'post'
            AND p.post_status NOT IN ('trash', 'auto-draft', 'inherit')
            ORDER BY p.post_status = 'publish' DESC, p.ID LIMIT 1",
            Meta::key('client_uuid'),
            strtolower((string) $request['client_uuid'])
        ));
        $post = $found ? get_post((int) $found) : null;
        $answer = ['id' => 0];
        if ($post) {
            $answer = [
                'id' => $post->ID, 'author' => (int) $post->post_author, 'status' => $post->post_status,
                'link' => get_permalink($post), 'date_gmt' => mysql_to_rfc3339($post->post_date_gmt),
                'toasoan_story' => Meta::ofOwn($post),
            ];
        }
        return new \WP_REST_Response($answer, 200, ['Cache-Control' => 'no-store']);
    }

    public static function statistics(\WP_REST_Request $request): \WP_REST_Response
    {
        $answer = Visitors::numbers();
        $answer['stories'] = [];
        $posts = (array) $request['posts'] ?: get_posts([
            'post_type' => ['post', Films::TYPE], 'post_status' => 'publish', 'numberposts' => 20, 'fields' => 'ids',
        ]);
        foreach (array_unique(array_map('intval', $posts)) as $id) {
            $post = get_post($id);
            $known = $post && in_array($post->post_type, ['post', Films::TYPE], true);
            if ($known && ($post->post_status === 'publish' || current_user_can('read_post', $id))) {
                $answer['stories'][] = [
                    'id' => $id, 'title' => $post->post_title, 'url' => get_permalink($post), 'views' => Views::of($id),
                ];
            }
        }
        return new \WP_REST_Response($answer, 200, ['Cache-Control' => 'no-store']);
    }

    public static function view(\WP_REST_Request $request): \WP_REST_Response
    {
        $post = (int) $request['post'];
        $story = $post > 0 ? get_post($post) : null;
        $readable = $story && $story->post_status === 'publish' && $story->post_password === ''
            && in_array($story->post_type, ['post', Films::TYPE], true);
        if ($post > 0 && !$readable) {
            $body = ['code' => 'newsroom_no_story', 'message' => __('There is no such story.', 'toasoan')];
            return new \WP_REST_Response($body + ['data' => ['status' => 404]], 404);
        }
        if (self::counts($request)) {
            $day = (string) wp_date('Y-m-d');
            $visitor = Visitors::visitor($day);
            $before = Visitors::before($day);
            Visitors::count($day, $visitor, $before);
            if ($readable) {
                Views::count($visitor, $before, $post);
            }
        }
        $answer = $readable ? ['views' => Views::of($post)] : [];
        $answer += $request['visitors'] ? ['visitors' => Visitors::numbers()] : [];
        foreach (array_unique((array) $request['others']) as $other) {
            $answer['others'][$other] = get_post_status((int) $other) === 'publish' ? Views::of((int) $other) : 0;
        }
        return new \WP_REST_Response($answer ?: new \stdClass(), 200, ['Cache-Control' => 'no-store']);
    }

    private static function counts(\WP_REST_Request $request): bool
    {
        // Without a nonce REST takes a signed-in browser for a stranger; its cookie tells.
        $user = get_current_user_id() ?: (int) wp_validate_auth_cookie('', 'logged_in');
        $from = (string) $request->get_header('Origin');
        $own = $from === '' || wp_parse_url($from, PHP_URL_HOST) === wp_parse_url(home_url(), PHP_URL_HOST);
        return $own && !Visitors::isBot(Visitors::agent()) && ($user === 0 || !Roles::isMember($user));
    }
}
