<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** The film archive: /phim-tu-lieu/, in pages. */
final class Films
{
    public const TYPE = 'film';
    public const PER_PAGE = 12;
    /** Of those made with this plugin; a theme may know films of its own by the same name. */
    public const MARK = '_toasoan_film';

    public static function start(): void
    {
        add_action('init', [self::class, 'register'], 6);
        add_action('pre_get_posts', [self::class, 'paged']);
        add_action('save_post_' . self::TYPE, [self::class, 'mark'], 10, 3);
        add_filter('the_content', [self::class, 'withFilm']);
    }

    public static function register(): void
    {
        $other = post_type_exists(self::TYPE) && !self::isOurs();
        register_post_type(self::TYPE, [
            'toasoan' => !$other,
            'labels' => [
                'name' => __('Film archive', 'toasoan'), 'singular_name' => __('Film', 'toasoan'),
                'add_new_item' => __('Add a film', 'toasoan'), 'edit_item' => __('Edit the film', 'toasoan'),
            ],
            'public' => true, 'has_archive' => 'phim-tu-lieu', 'rewrite' => ['slug' => 'phim'],
            'show_in_rest' => true, 'rest_base' => 'films', 'menu_icon' => 'dashicons-video-alt3',
            'capability_type' => 'post', 'map_meta_cap' => true,
            'supports' => ['title', 'editor', 'excerpt', 'author', 'thumbnail', 'revisions', 'custom-fields'],
        ]);
    }

    /** False where a theme or another plugin has films, too. */
    public static function isOurs(): bool
    {
        return (get_post_type_object(self::TYPE)->toasoan ?? false) === true;
    }

    public static function mark(int $film, mixed $post = null, bool $was = false): void
    {
        if (!$was && self::isOurs()) {
            update_post_meta($film, self::MARK, '1');
        }
    }

    /** Those of versions up to 0.2 have no mark, and an address. */
    public static function remove(): void
    {
        global $wpdb;
        $films = $wpdb->get_col($wpdb->prepare(
            "SELECT DISTINCT p.ID FROM $wpdb->posts p JOIN $wpdb->postmeta m ON m.post_id = p.ID
            WHERE p.post_type = %s AND (m.meta_key = %s OR (m.meta_key = %s AND m.meta_value <> ''))",
            self::TYPE,
            self::MARK,
            Meta::key('film_url')
        ));
        foreach ($films as $film) {
            wp_delete_post((int) $film, true);
        }
        delete_post_meta_by_key(self::MARK);
    }

    /** Somebody else's, when those made here are gone. */
    public static function hasOthers(): bool
    {
        global $wpdb;
        $sql = "SELECT 1 FROM $wpdb->posts WHERE post_type = %s LIMIT 1";
        return $wpdb->get_var($wpdb->prepare($sql, self::TYPE)) !== null;
    }

    public static function paged(\WP_Query $query): void
    {
        if ($query->is_main_query() && !is_admin() && $query->is_post_type_archive(self::TYPE)) {
            $query->set('posts_per_page', self::PER_PAGE);
        }
    }

    public static function url(int $film): string
    {
        $url = (string) get_post_meta($film, Meta::key('film_url'), true);
        return esc_url($url, ['http', 'https']);
    }

    /** A file is played in the page; a page of films is linked. Nothing is fetched from there here. */
    public static function withFilm(string $content): string
    {
        if (!is_singular(self::TYPE) || !in_the_loop() || !is_main_query() || post_password_required()) {
            return $content;
        }
        $url = self::url((int) get_the_ID());
        if ($url === '') {
            return $content;
        }
        if (preg_match('~\.(mp4|webm|ogv)([?#]|$)~i', $url)) {
            return '<video controls preload="none" src="' . $url . '"></video>' . $content;
        }
        $words = esc_html__('Watch the film', 'toasoan');
        return '<p><a rel="noopener" href="' . $url . '">' . $words . '</a></p>' . $content;
    }
}
