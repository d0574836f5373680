<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * Idempotency-Key: what was asked twice under one key is done once. The answer is kept before it leaves; a worker
 * that died midway left its key in the very row of the post it made, or beside the version of the post it changed,
 * and the next try finishes that one.
 */
final class Idempotency
{
    public const CREATES = '~^/wp/v2/(posts|pages|media|films)$~i';
    public const KEY = '~^[A-Za-z0-9._:-]{8,200}$~';
    public const DAYS = 7;
    private const WAIT = 60;
    private const TYPES = ['posts' => 'post', 'pages' => 'page', 'media' => 'attachment', 'films' => Films::TYPE];

    /** @var array<int, string> ids of the keys by request */
    private static array $open = [];
    private static string $mark = '';
    private static string $type = '';

    public static function start(): void
    {
        add_filter('rest_dispatch_request', [self::class, 'begun'], 5, 2);
        add_filter('rest_request_after_callbacks', [self::class, 'answered'], 20, 3);
        add_filter('wp_insert_post_data', [self::class, 'marked'], 99, 2);
        add_filter('wp_insert_attachment_data', [self::class, 'marked'], 99, 2);
    }

    public static function begun(mixed $result, \WP_REST_Request $request): mixed
    {
        $key = (string) $request->get_header('Idempotency-Key');
        $route = $request->get_route();
        $creates = preg_match(self::CREATES, $route, $match);
        $writes = $creates || preg_match(Versions::ROUTE, $route);
        if ($result !== null || $key === '' || !$writes || $request->get_method() !== 'POST') {
            return $result;
        }
        if (!preg_match(self::KEY, $key)) {
            return self::refused(400, 'newsroom_bad_key', __('This Idempotency-Key cannot be used.', 'toasoan'));
        }
        $id = hash('sha256', get_current_user_id() . '|' . $key);
        $fingerprint = self::fingerprint($request);
        if (!Lock::take("key $id", self::WAIT)) {
            return Lock::busy();
        }
        $row = self::row($id);
        if ($row && ($row->fingerprint !== $fingerprint || $row->done)) {
            Lock::release("key $id");
            return $row->fingerprint === $fingerprint ? self::replayed($row) : self::refused(
                422,
                'newsroom_key_reused',
                __('This Idempotency-Key was used for something else.', 'toasoan')
            );
        }
        self::$open[spl_object_id($request)] = $id;
        if ($row && $creates && ($answer = self::recovered($id, strtolower($match[1]), $request))) {
            return $answer;
        }
        if (!self::keep($id, $fingerprint)) {
            Schema::again();
            return Lock::busy();
        }
        if ($creates) {
            self::$mark = "toasoan:$id";
            self::$type = self::TYPES[strtolower($match[1])];
        }
        return $result;
    }

    /** The id of the key whose work is being done; empty without one. */
    public static function writing(): string
    {
        return (string) end(self::$open);
    }

    /** The first new post of the request carries the key from its first moment. */
    public static function marked(array $data, array $post): array
    {
        if (self::$mark !== '' && empty($post['ID']) && $data['post_type'] === self::$type) {
            $data['post_content_filtered'] = self::$mark;
            self::$mark = '';
        }
        return $data;
    }

    public static function answered(mixed $response, mixed $handler, \WP_REST_Request $request): mixed
    {
        global $wpdb;
        $id = self::$open[spl_object_id($request)] ?? null;
        if ($id === null) {
            return $response;
        }
        unset(self::$open[spl_object_id($request)]);
        self::$mark = '';
        $table = Schema::table('requests');
        if ($response instanceof \WP_REST_Response && $response->get_status() < 300) {
            $answer = wp_json_encode([
                'status' => $response->get_status(), 'headers' => $response->get_headers(),
                'data' => rest_get_server()->response_to_data($response, false),
            ]);
            $kept = is_string($answer)
                && $wpdb->update($table, ['done' => 1, 'answer' => $answer], ['id' => $id]) !== false;
            if ($kept) {
                self::unmark($id);
            }
        } elseif (self::made($id) === 0) {
            $wpdb->delete($table, ['id' => $id]);
        }
        Lock::release("key $id");
        return $response;
    }

    public static function forgetOld(): void
    {
        global $wpdb;
        $table = Schema::table('requests');
        $before = gmdate('Y-m-d H:i:s', time() - self::DAYS * DAY_IN_SECONDS);
        $left = $wpdb->prepare("SELECT id FROM $table WHERE done = 0 AND created < %s", $before);
        foreach ($wpdb->get_col($left) as $id) {
            self::unmark($id);
        }
        $wpdb->query($wpdb->prepare("DELETE FROM $table WHERE created < %s", $before));
    }

    private static function row(string $id): ?object
    {
        global $wpdb;
        $table = Schema::table('requests');
        return $wpdb->get_row($wpdb->prepare("SELECT fingerprint, done, answer FROM $table WHERE id = %s", $id));
    }

    private static function keep(string $id, string $fingerprint): bool
    {
        global $wpdb;
        return false !== $wpdb->replace(Schema::table('requests'), [
            'id' => $id, 'fingerprint' => $fingerprint, 'done' => 0, 'created' => gmdate('Y-m-d H:i:s'),
            'after_post' => (int) $wpdb->get_var("SELECT MAX(ID) FROM $wpdb->posts"),
        ]);
    }

    private static function made(string $id): int
    {
        global $wpdb;
        $table = Schema::table('requests');
        // Nobody has an index of the mark: only what is younger than the key is looked through.
        $after = (int) $wpdb->get_var($wpdb->prepare("SELECT after_post FROM $table WHERE id = %s", $id));
        $query = "SELECT ID FROM $wpdb->posts WHERE ID > %d AND post_content_filtered = %s LIMIT 1";
        return (int) $wpdb->get_var($wpdb->prepare($query, $after, "toasoan:$id"));
    }

    private static function unmark(string $id): void
    {
        global $wpdb;
        $post = self::made($id);
        if ($post > 0) {
            $wpdb->update($wpdb->posts, ['post_content_filtered' => ''], ['ID' => $post]);
            clean_post_cache($post);
        }
    }

    private static function fingerprint(\WP_REST_Request $request): string
    {
        $query = $request->get_query_params();
        unset($query['rest_route'], $query['_locale']);
        ksort($query);
        $parts = [$request->get_method(), $request->get_route(), wp_json_encode($query)];
        $parts[] = hash('sha256', (string) $request->get_body());
        $parts[] = wp_json_encode($request->get_body_params());
        foreach ($request->get_file_params() as $name => $file) {
            $parts[] = $name . self::hashOf($file['tmp_name'] ?? '');
        }
        return hash('sha256', implode("\n", $parts));
    }

    private static function hashOf(mixed $file): string
    {
        return is_string($file) && is_readable($file) ? (string) hash_file('sha256', $file) : '';
    }

    private static function replayed(object $row): \WP_REST_Response
    {
        $answer = json_decode((string) $row->answer, true);
        $headers = $answer['headers'] + ['Idempotent-Replayed' => 'true'];
        return new \WP_REST_Response($answer['data'], $answer['status'], $headers);
    }

    /** Goes on with what a worker that died had begun; null when there is nothing whole to go on with. */
    private static function recovered(string $id, string $base, \WP_REST_Request $request): ?\WP_REST_Response
    {
        $post = self::made($id);
        if ($post === 0) {
            return null;
        }
        if ($base === 'media' && !self::pictureIsWhole($post, $request)) {
            wp_delete_attachment($post, true);
            return null;
        }
        $again = new \WP_REST_Request('POST', "/wp/v2/$base/$post");
        $again->set_query_params($request->get_query_params());
        $again->set_body_params((array) $request->get_body_params() + (array) $request->get_json_params());
        $answer = rest_do_request($again);
        $answer->header('Idempotent-Recovered', 'true');
        return $answer;
    }

    private static function pictureIsWhole(int $picture, \WP_REST_Request $request): bool
    {
        require_once ABSPATH . 'wp-admin/includes/image.php';
        $files = array_values($request->get_file_params());
        $sent = $files ? self::hashOf($files[0]['tmp_name'] ?? '') : hash('sha256', (string) $request->get_body());
        $whole = get_attached_file($picture);
        $original = wp_get_original_image_path($picture);
        if ($sent !== self::hashOf($original) && $sent !== self::hashOf($whole)) {
            return false;
        }
        return !wp_attachment_is_image($picture) || !is_wp_error(wp_update_image_subsizes($picture));
    }

    private static function refused(int $status, string $code, string $message): \WP_REST_Response
    {
        $body = ['code' => $code, 'message' => $message, 'data' => ['status' => $status]];
        return new \WP_REST_Response($body, $status);
    }
}
