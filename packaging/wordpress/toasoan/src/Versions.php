<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * ETag and If-Match: a counter for each post and picture goes up with its text, terms and meta, wherever they
 * were changed. Writes over REST to one post come one after the other, so of many with the same tag one wins.
 * No tag comes twice for different texts: counters are never behind the clock, every activation begins a new epoch
 * for what nobody counted meanwhile, and the text itself is part of the tag.
 */
final class Versions
{
    /** The block editor's saving now and then, which writes over a draft of one's own. */
    private const WRITES = '~^/wp/v2/(posts|pages|media|films)/(\d+)(/autosaves)?$~i';
    public const ROUTE = '~^/wp/v2/(posts|pages|media|films)/(\d+)$~i'; // as WordPress reads addresses
    private const TYPES = ['post', 'page', 'attachment', Films::TYPE];
    private const WAIT = 20;
    /** Of editing and of machines, not of the text. */
    private const PASSING = ['_edit_lock', '_edit_last', '_encloseme', '_pingme'];
    public const EPOCH = 'toasoan_epoch';

    /** @var array<int, string> by request */
    private static array $locks = [];
    /** @var int[] posts */
    private static array $losing = [];

    public static function start(): void
    {
        add_action('wp_after_insert_post', [self::class, 'bump']);
        add_action('edit_attachment', [self::class, 'bump']);
        add_action('set_object_terms', [self::class, 'bump']);
        add_action('deleted_term_relationships', [self::class, 'bump']);
        add_action('trashed_post', [self::class, 'bump']);
        add_action('deleted_post', [self::class, 'forget']);
        foreach (['added', 'updated', 'deleted'] as $done) {
            add_action("{$done}_post_meta", [self::class, 'metaChanged'], 10, 3);
        }
        add_action('delete_post_meta', [self::class, 'metaGoesEverywhere'], 10, 3);
        add_filter('rest_dispatch_request', [self::class, 'checked'], 10, 2);
        add_filter('rest_request_after_callbacks', [self::class, 'answered'], 10, 3);
        add_action('rest_api_init', [self::class, 'fields']);
    }

    public static function fields(): void
    {
        register_rest_field(self::TYPES, 'toasoan_etag', [
            'get_callback' => static fn (array $object): string => self::tag((int) $object['id']),
            'schema' => ['type' => 'string', 'readonly' => true, 'context' => ['edit']],
        ]);
    }

    public static function bump(int $post): void
    {
        global $wpdb;
        if (!in_array(get_post_type($post), self::TYPES, true)) {
            return;
        }
        $table = Schema::table('versions');
        $now = max(self::now(), (int) get_option(self::EPOCH) + 1);
        $counted = $wpdb->query($wpdb->prepare(
            "INSERT INTO $table (post, version, writer) VALUES (%d, %d, %s)
             ON DUPLICATE KEY UPDATE version = GREATEST(version + 1, %d), writer = VALUES(writer)",
            $post,
            $now,
            Idempotency::writing(),
            $now
        ));
        if ($counted === false) {
            Schema::again();
        }
    }

    /** Who writes next, by key: who comes again after a worker died may go on while nobody else wrote since. */
    private static function begin(int $post): bool
    {
        global $wpdb;
        $table = Schema::table('versions');
        return false !== $wpdb->query($wpdb->prepare(
            "INSERT INTO $table (post, version, writer) VALUES (%d, 1, %s)
             ON DUPLICATE KEY UPDATE writer = VALUES(writer)",
            $post,
            Idempotency::writing()
        ));
    }

    private static function isOwnHalf(int $post): bool
    {
        global $wpdb;
        $key = Idempotency::writing();
        $table = Schema::table('versions');
        $last = $key === '' ? '' : $wpdb->get_var($wpdb->prepare("SELECT writer FROM $table WHERE post = %d", $post));
        return $key !== '' && $last === $key;
    }

    /** A backup that was put back brings old counters, and they must not run through the same numbers again. */
    private static function now(): int
    {
        return (int) (microtime(true) * 1e6);
    }

    public static function beginEpoch(): void
    {
        update_option(self::EPOCH, (string) max(self::now(), (int) get_option(self::EPOCH) + 1));
    }

    public static function metaChanged(mixed $ids, int $post, string $key): void
    {
        if (in_array($key, self::PASSING, true)) {
            return;
        }
        array_map([self::class, 'bump'], $post > 0 ? [$post] : self::$losing);
        self::$losing = [];
    }

    /** One meta is about to go from all posts at once, as when a featured picture is deleted. */
    public static function metaGoesEverywhere(array $ids, int $post, string $key): void
    {
        global $wpdb;
        if ($post === 0 && $ids && !in_array($key, self::PASSING, true)) {
            $list = implode(',', array_map('intval', $ids));
            $posts = $wpdb->get_col("SELECT DISTINCT post_id FROM $wpdb->postmeta WHERE meta_id IN ($list)");
            self::$losing = array_map('intval', $posts);
        }
    }

    public static function forget(int $post): void
    {
        global $wpdb;
        $wpdb->delete(Schema::table('versions'), ['post' => $post], ['%d']);
    }

    public static function tag(int $post): string
    {
        global $wpdb;
        $table = Schema::table('versions');
        $version = $wpdb->get_var($wpdb->prepare("SELECT version FROM $table WHERE post = %d", $post));
        return Tags::of($post, max((int) $version, (int) get_option(self::EPOCH)), self::text($post));
    }

    /** @return list<mixed> */
    private static function text(int $id): array
    {
        $post = get_post($id);
        return $post === null ? [] : [
            $post->post_title, $post->post_content, $post->post_excerpt, $post->post_status, $post->post_password,
            $post->post_name, $post->post_author, $post->post_parent, $post->post_date_gmt, $post->post_modified_gmt,
            get_post_meta($id, '_thumbnail_id', true),
        ];
    }

    /** After the permission check, before the work. */
    public static function checked(mixed $result, \WP_REST_Request $request): mixed
    {
        $reads = in_array($request->get_method(), ['GET', 'HEAD'], true);
        if ($result !== null || !preg_match($reads ? self::ROUTE : self::WRITES, $request->get_route(), $match)) {
            return $result;
        }
        $post = (int) $match[2];
        if ($reads) {
            $asked = (string) $request->get_header('If-None-Match');
            $tag = $asked === '' ? '' : self::tag($post);
            return $tag !== '' && Tags::matches($asked, $tag)
                ? new \WP_REST_Response(null, 304, ['ETag' => $tag])
                : $result;
        }
        if (!Lock::take("post $post", self::WAIT)) {
            return Lock::busy();
        }
        self::$locks[spl_object_id($request)] = "post $post";
        // The permission check read it before the lock was ours.
        clean_post_cache($post);
        $asked = (string) $request->get_header('If-Match');
        $tag = self::tag($post);
        if ($asked === '' || Tags::matches($asked, $tag) || self::isOwnHalf($post)) {
            if (self::begin($post)) {
                return $result;
            }
            Schema::again();
            return $asked === '' ? $result : Lock::busy(); // what cannot be counted is not promised
        }
        return new \WP_REST_Response([
            'code' => 'newsroom_conflict', 'data' => ['status' => 412, 'etag' => $tag],
            'message' => __('Somebody changed this in between.', 'toasoan'),
        ], 412, ['ETag' => $tag]);
    }

    public static function answered(mixed $response, mixed $handler, \WP_REST_Request $request): mixed
    {
        $id = self::answeredId($response, $request);
        if ($id > 0 && !isset($response->get_headers()['ETag'])) {
            $response->header('ETag', self::tag($id));
        }
        $lock = self::$locks[spl_object_id($request)] ?? null;
        if ($lock !== null) {
            unset(self::$locks[spl_object_id($request)]);
            Lock::release($lock);
        }
        return $response;
    }

    private static function answeredId(mixed $response, \WP_REST_Request $request): int
    {
        if (!$response instanceof \WP_REST_Response || $response->get_status() >= 300) {
            return 0;
        }
        $route = $request->get_route();
        $data = $response->get_data();
        $one = preg_match(self::ROUTE, $route) || preg_match(Idempotency::CREATES, $route);
        return $one && is_array($data) && !isset($data['deleted']) ? (int) ($data['id'] ?? 0) : 0;
    }
}
