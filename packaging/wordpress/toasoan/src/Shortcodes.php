<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** [toasoan_films count="6"], [toasoan_statistics], [toasoan_slider ids="1,2"], [toasoan_views] for the site's pages. */
final class Shortcodes
{
    public static function start(): void
    {
        add_action('init', static function (): void {
            add_shortcode('toasoan_films', [self::class, 'films']);
            add_shortcode('toasoan_statistics', [self::class, 'statistics']);
            add_shortcode('toasoan_slider', [self::class, 'slider']);
            add_shortcode('toasoan_views', static fn (): string => Views::html((int) get_the_ID()));
            wp_register_style('toasoan', Plugin::url('assets/toasoan.css'), [], Plugin::VERSION);
        });
    }

    public static function films(mixed $given): string
    {
        wp_enqueue_style('toasoan');
        $given = shortcode_atts(['count' => 6], (array) $given);
        $count = max(1, min(50, (int) $given['count']));
        $page = max(1, absint($_GET['film-page'] ?? 1));
        $query = new \WP_Query([
            'post_type' => Films::TYPE, 'post_status' => 'publish', 'posts_per_page' => $count, 'paged' => $page,
        ]);
        $items = '';
        foreach ($query->posts as $film) {
            $picture = get_the_post_thumbnail($film, 'medium', ['loading' => 'lazy']);
            $items .= '<li><a href="' . esc_url((string) get_permalink($film)) . '">' . $picture
                . '<span>' . esc_html(wp_strip_all_tags(get_the_title($film))) . '</span></a></li>';
        }
        $pages = paginate_links([
            'base' => add_query_arg('film-page', '%#%'), 'format' => '', 'current' => $page,
            'total' => $query->max_num_pages,
        ]);
        return '<section class="toasoan-films"><h2>' . esc_html__('Film archive', 'toasoan') . '</h2><ul>' . $items
            . '</ul>' . ($pages ? '<nav>' . $pages . '</nav>' : '') . '</section>';
    }

    public static function statistics(): string
    {
        wp_enqueue_style('toasoan');
        $numbers = Visitors::numbers();
        $rows = [
            'online' => __('Online', 'toasoan'), 'today' => __('Today', 'toasoan'),
            'week' => __('This week', 'toasoan'), 'total' => __('In all', 'toasoan'),
        ];
        $list = '';
        foreach ($rows as $key => $name) {
            $list .= '<dt>' . esc_html($name) . '</dt><dd data-toasoan-visitors="' . $key . '">'
                . esc_html(number_format_i18n($numbers[$key])) . '</dd>';
        }
        return '<section class="toasoan-statistics"><h2>' . esc_html__('Visitor statistics', 'toasoan')
            . '</h2><dl>' . $list . '</dl></section>';
    }

    public static function slider(mixed $given): string
    {
        wp_enqueue_style('toasoan');
        $given = shortcode_atts(['ids' => ''], (array) $given);
        $items = '';
        foreach (array_slice(wp_parse_id_list($given['ids']), 0, 50) as $id) {
            $picture = wp_get_attachment_image($id, 'large', false, ['loading' => 'lazy']);
            $parent = (int) wp_get_post_parent_id($id);
            // Pictures of a story that is not out yet, or behind a password, stay inside.
            $out = $parent === 0 || (get_post_status($parent) === 'publish' && !post_password_required($parent));
            if ($picture !== '' && $out) {
                $caption = esc_html(wp_strip_all_tags((string) wp_get_attachment_caption($id)));
                $credit = esc_html((string) get_post_meta($id, Meta::key('credit'), true));
                $words = trim($caption . ($credit === '' ? '' : " <cite>$credit</cite>"));
                $items .= "<li><figure>$picture" . ($words === '' ? '' : "<figcaption>$words</figcaption>")
                    . '</figure></li>';
            }
        }
        $name = esc_attr__('Pictures', 'toasoan');
        return $items === '' ? '' : "<ul class=\"toasoan-slider\" tabindex=\"0\" aria-label=\"$name\">$items</ul>";
    }
}
