<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** What of a story, film or picture has no field of WordPress' own. Plain text; escaped where it is shown. */
final class Meta
{
    private const UUID = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$';
    /** REST name => [longest, only the newsroom sees it, pattern] */
    private const FIELDS = [
        'sapo' => [5000, false, null],
        'byline' => [500, false, null],
        'credit' => [500, false, null],
        'source' => [500, false, null],
        'note' => [5000, true, null],
        'client_uuid' => [36, true, self::UUID],
        'sha256' => [64, true, '^([0-9a-f]{64})?$'],
        'film_url' => [2000, false, '^(https?://[^\\s<>"]+)?$'],
    ];

    public static function start(): void
    {
        add_action('init', [self::class, 'register'], 6);
        add_filter('map_meta_cap', [self::class, 'ofOwnPictures'], 10, 4);
    }

    /** Photographers do not edit posts; what belongs to their own pictures they write all the same. */
    public static function ofOwnPictures(array $caps, string $cap, int $user, array $given): array
    {
        if ($cap !== 'edit_post_meta' || !isset($given[0], $given[1])) {
            return $caps;
        }
        $post = get_post((int) $given[0]);
        $own = $post && $post->post_type === 'attachment' && $user > 0 && (int) $post->post_author === $user;
        $key = (string) $given[1];
        return $own && $key !== self::key('note') && in_array($key, self::keys(), true) ? ['upload_files'] : $caps;
    }

    /** @return string[] */
    public static function keys(): array
    {
        return array_map([self::class, 'key'], array_keys(self::FIELDS));
    }

    public static function key(string $name): string
    {
        return 'toasoan_' . $name;
    }

    public static function register(): void
    {
        foreach (['post', Films::TYPE, 'attachment'] as $type) {
            foreach (self::FIELDS as $name => [$longest, $inside, $pattern]) {
                if ($name !== 'film_url' || $type === Films::TYPE) {
                    self::registerOne($type, $name, $longest, $inside, $pattern);
                }
            }
        }
    }

    private static function registerOne(
        string $type,
        string $name,
        int $longest,
        bool $inside,
        ?string $pattern
    ): void {
        $schema = ['type' => 'string', 'maxLength' => $longest];
        $schema['context'] = $inside ? ['edit'] : ['view', 'edit'];
        if ($pattern !== null) {
            $schema['pattern'] = $pattern;
        }
        register_post_meta($type, self::key($name), [
            'type' => 'string', 'single' => true, 'default' => '',
            'show_in_rest' => ['name' => $name, 'schema' => $schema],
            'sanitize_callback' => [Texts::class, 'cleaned'],
            'auth_callback' => static function ($allowed, $key, $post, $user): bool {
                $note = $key === self::key('note');
                return user_can($user, 'edit_post', $post) && (!$note || Roles::isEditor((int) $user));
            },
        ]);
    }
}
