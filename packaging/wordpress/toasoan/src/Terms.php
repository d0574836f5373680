<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/**
 * Tags and sections that no public story bears are the newsroom's own: they name what a waiting story is about.
 * WordPress lists them to everybody.
 */
final class Terms
{
    private const ONE = '~^/wp/v2/(tags|categories)/(\d+)$~i';
    private const TAXONOMIES = ['post_tag', 'category'];

    public static function start(): void
    {
        foreach (self::TAXONOMIES as $taxonomy) {
            add_filter("rest_{$taxonomy}_query", [self::class, 'used']);
        }
        add_filter('rest_term_search_query', [self::class, 'used']);
        add_filter('rest_dispatch_request', [self::class, 'one'], 10, 2);
        add_action('template_redirect', [self::class, 'page'], 0);
    }

    public static function used(array $query): array
    {
        return current_user_can('edit_posts') ? $query : ['hide_empty' => true] + $query;
    }

    public static function one(mixed $result, \WP_REST_Request $request): mixed
    {
        if ($result !== null || !preg_match(self::ONE, $request->get_route(), $match)) {
            return $result;
        }
        // in WordPress' own words for a term that is not there
        return self::isShown((int) $match[2]) ? $result : new \WP_Error(
            'rest_term_invalid',
            __('Term does not exist.'),
            ['status' => 404]
        );
    }

    /** Its archive page and feed, which say its name though they are empty. */
    public static function page(): void
    {
        global $wp_query;
        $term = is_tag() || is_category() ? get_queried_object() : null;
        if ($term instanceof \WP_Term && !self::isShown($term->term_id)) {
            $wp_query->set_404();
            status_header(404);
            nocache_headers();
        }
    }

    /** A section above one that has stories counts as used. */
    private static function isShown(int $term): bool
    {
        return current_user_can('edit_posts') || get_terms([
            'taxonomy' => self::TAXONOMIES, 'include' => [$term], 'hide_empty' => true, 'fields' => 'ids',
        ]) !== [];
    }
}
