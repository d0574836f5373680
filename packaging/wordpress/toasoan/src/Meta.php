<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** What of a story, film or picture has no field of WordPress' own. Plain text; escaped where it is shown. */
final class Meta
{
    /** What only editors may write: their word is worth something because nobody else can say it. */
    private const GUARDED = ['note', 'approved'];
    /** Of stories alone: what one desk sends to the others, and the hash of the text that was approved. */
    private const STORY = ['story', 'approved'];
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
        'story' => [24000000, true, '^[A-Za-z0-9+/=]*$'],
        'approved' => [64, true, '^([0-9a-f]{64})?$'],
        'film_url' => [2000, false, '^(https?://[^\\s<>"]+)?$'],
    ];

    public static function start(): void
    {
        add_action('init', [self::class, 'register'], 6);
        add_filter('map_meta_cap', [self::class, 'ofOwnPictures'], 10, 4);
        add_action('rest_api_init', [self::class, 'readable']);
        foreach (['post', Films::TYPE] as $type) {
            add_filter('rest_prepare_' . $type, [self::class, 'behindPassword'], 10, 3);
        }
    }

    /** A text behind a password keeps its standfirst and its film there too, as WordPress does with the excerpt. */
    public static function behindPassword(
        \WP_REST_Response $answer,
        \WP_Post $post,
        \WP_REST_Request $request
    ): \WP_REST_Response {
        $said = (string) $request['password'];
        $known = $post->post_password === '' || ($said !== '' && hash_equals($post->post_password, $said));
        if (!$known && $request['context'] !== 'edit' && isset($answer->data['meta'])) {
            $names = array_intersect_key($answer->data['meta'], self::FIELDS);
            $answer->data['meta'] = array_fill_keys(array_keys($names), '') + $answer->data['meta'];
        }
        return $answer;
    }

    /** Who may not edit a story of their own any more, since it is public, sees all the same what became of it. */
    public static function readable(): void
    {
        register_rest_field('post', 'toasoan_story', [
            'get_callback' => static function (array $object): string {
                return self::ofOwn(get_post((int) $object['id']));
            },
            'schema' => ['type' => 'string', 'readonly' => true, 'context' => ['view']],
        ]);
    }

    public static function ofOwn(?\WP_Post $post): string
    {
        $user = get_current_user_id();
        $own = $post && $user > 0 && (int) $post->post_author === $user && Roles::isMember($user);
        return $own ? (string) get_post_meta($post->ID, self::key('story'), true) : '';
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
        $free = in_array($key, self::keys(), true) && !self::isGuarded($key);
        return $own && $free ? ['upload_files'] : $caps;
    }

    /** @return string[] */
    public static function keys(): array
    {
        return array_map([self::class, 'key'], array_keys(self::FIELDS));
    }

    /** What stays inside has the “_” by which themes, search plug-ins and wp-admin know what to leave alone. */
    public static function key(string $name): string
    {
        return (self::FIELDS[$name][1] ? '_toasoan_' : 'toasoan_') . $name;
    }

    /** Versions up to 0.1 had no “_” anywhere. */
    public static function rename(): void
    {
        global $wpdb;
        foreach (array_keys(array_filter(self::FIELDS, static fn (array $field): bool => $field[1])) as $name) {
            $wpdb->update($wpdb->postmeta, ['meta_key' => self::key($name)], ['meta_key' => "toasoan_$name"]);
        }
        wp_cache_flush();
    }

    private static function isGuarded(string $key): bool
    {
        return in_array($key, array_map([self::class, 'key'], self::GUARDED), true);
    }

    private static function fits(string $name, string $type): bool
    {
        return match (true) {
            $name === 'film_url' => $type === Films::TYPE,
            in_array($name, self::STORY, true) => $type === 'post',
            default => true,
        };
    }

    public static function register(): void
    {
        foreach (['post', Films::TYPE, 'attachment'] as $type) {
            foreach (self::FIELDS as $name => [$longest, $inside, $pattern]) {
                if (self::fits($name, $type)) {
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
                $guarded = self::isGuarded((string) $key);
                return user_can($user, 'edit_post', $post) && (!$guarded || Roles::isEditor((int) $user));
            },
        ]);
    }
}
