<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * Who has which story open, as the desks say it once a minute: advice, never a lock. All of it lies in one transient
 * that ends by itself; what is lost is said again within the minute.
 */
final class Presence
{
    public const LIVES = 150; // seconds without a word
    public const KEPT = 'toasoan_presence';
    private const MACHINES = 8; // of one person
    private const LONGEST = 7 * 86400;
    private const WAIT = 2;

    public static function start(): void
    {
        add_action('rest_api_init', [self::class, 'register']);
    }

    public static function register(): void
    {
        register_rest_route(Plugin::ROUTES, '/presence', [
            'methods' => 'POST', 'callback' => [self::class, 'hear'],
            'permission_callback' => static fn (): bool => current_user_can('edit_posts'),
            'args' => [
                'machine' => ['type' => 'string', 'pattern' => '^[0-9a-f]{32}$', 'required' => true],
                // 0: none is open any more
                'post' => ['type' => 'integer', 'minimum' => 0, 'required' => true],
                // seconds since it was opened: durations agree where clocks do not
                'open' => ['type' => 'integer', 'minimum' => 0, 'default' => 0],
            ],
        ]);
    }

    public static function hear(\WP_REST_Request $request): \WP_REST_Response
    {
        $post = (int) $request['post'];
        if ($post > 0 && !self::maySee($post)) {
            $body = ['code' => 'newsroom_no_story', 'message' => __('There is no such story.', 'toasoan')];
            return new \WP_REST_Response($body + ['data' => ['status' => 404]], 404);
        }
        if (!Lock::take('presence', self::WAIT)) {
            return Lock::busy();
        }
        $user = get_current_user_id();
        $machine = (string) $request['machine'];
        $now = time();
        $kept = get_transient(self::KEPT);
        $words = self::told(is_array($kept) ? $kept : [], $user, $machine, $post, (int) $request['open'], $now);
        if ($words) {
            set_transient(self::KEPT, $words, self::LIVES);
        } else {
            delete_transient(self::KEPT);
        }
        Lock::release('presence');
        $answer = ['now' => gmdate('Y-m-d\TH:i:s\Z', $now), 'others' => self::answer($words, $user, $machine)];
        return new \WP_REST_Response($answer, 200, ['Cache-Control' => 'no-store']);
    }

    /**
     * What is kept after this word: nothing that is too old, and one story of each machine.
     *
     * @param array<string, array{user: int, post: int, since: int, said: int}> $words
     * @return array<string, array{user: int, post: int, since: int, said: int}>
     */
    public static function told(array $words, int $user, string $machine, int $post, int $open, int $now): array
    {
        $words = array_filter($words, static fn ($word): bool => is_array($word)
            && isset($word['user'], $word['post'], $word['since'], $word['said'])
            && $word['said'] > $now - self::LIVES);
        $key = "$user-$machine";
        $before = $words[$key] ?? null;
        unset($words[$key]); // the latest word stands last
        if ($post === 0) {
            return $words;
        }
        $since = $now - min($open, self::LONGEST);
        if ($before && $before['post'] === $post) {
            $since = min($since, $before['since']); // rounding does not move it
        }
        $words[$key] = ['user' => $user, 'post' => $post, 'since' => $since, 'said' => $now];
        $own = array_keys(array_filter($words, static fn (array $word): bool => $word['user'] === $user));
        foreach (array_slice($own, 0, max(0, count($own) - self::MACHINES)) as $oldest) {
            unset($words[$oldest]);
        }
        return $words;
    }

    /**
     * @param array<string, array{user: int, post: int, since: int, said: int}> $words
     * @return list<array{post: int, name: string, own: bool, since: string}>
     */
    private static function answer(array $words, int $user, string $machine): array
    {
        unset($words["$user-$machine"]);
        _prime_post_caches(array_values(array_unique(array_column($words, 'post'))), false, false);
        cache_users(array_values(array_unique(array_column($words, 'user'))));
        $others = [];
        foreach ($words as $word) {
            $who = get_userdata($word['user']);
            if ($who && self::maySee($word['post'])) {
                $others[] = [
                    'post' => $word['post'], 'name' => $who->display_name, 'own' => $word['user'] === $user,
                    'since' => gmdate('Y-m-d\TH:i:s\Z', $word['since']),
                ];
            }
        }
        return $others;
    }

    private static function maySee(int $post): bool
    {
        return get_post_type($post) === 'post' && current_user_can('read_post', $post);
    }
}
