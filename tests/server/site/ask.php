<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// ask.php SITE PORT: runs the PHP on stdin inside WordPress and prints as JSON what it returns.
[, $site, $port] = $argv;
$_SERVER += ['HTTP_HOST' => "127.0.0.1:$port", 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET'];
require "$site/wp-load.php";
wp_cache_flush();
echo "\n", json_encode(['answer' => eval(stream_get_contents(STDIN))]);

/** What of the article matters: every post that is not a revision or a picture. */
function all_posts()
{
    $types = ['post', 'page', 'film'];
    $posts = get_posts(['post_type' => $types, 'post_status' => array_keys(get_post_stati()), 'numberposts' => -1]);
    return array_map(fn ($post) => [
        'id' => $post->ID, 'type' => $post->post_type, 'status' => $post->post_status, 'title' => $post->post_title,
        'content' => $post->post_content, 'excerpt' => $post->post_excerpt, 'slug' => $post->post_name,
        'date_gmt' => $post->post_date_gmt, 'author' => (int) $post->post_author,
        'picture' => (int) get_post_thumbnail_id($post), 'url' => get_permalink($post),
        'tags' => wp_get_post_terms($post->ID, 'post_tag', ['fields' => 'names']),
        'categories' => wp_get_post_terms($post->ID, 'category', ['fields' => 'names']),
        'meta' => array_map(fn ($values) => $values[0], get_post_meta($post->ID)),
    ], $posts);
}

function all_pictures()
{
    $pictures = get_posts(['post_type' => 'attachment', 'post_status' => 'any', 'numberposts' => -1]);
    return array_map(fn ($post) => [
        'id' => $post->ID, 'parent' => $post->post_parent, 'slug' => $post->post_name, 'title' => $post->post_title,
        'caption' => $post->post_excerpt, 'alt' => get_post_meta($post->ID, '_wp_attachment_image_alt', true),
        'sha256' => hash_file('sha256', wp_get_original_image_path($post->ID) ?: get_attached_file($post->ID)),
    ], $pictures);
}

/** As on the first day: no post, no picture, no term, no fault. */
function sweep()
{
    @unlink(dirname(ABSPATH) . '/run/fault.json');
    $types = ['post', 'page', 'film', 'attachment'];
    foreach (get_posts(['post_type' => $types, 'post_status' => array_keys(get_post_stati()), 'numberposts' => -1]) as $post) {
        $post->post_type === 'attachment' ? wp_delete_attachment($post->ID, true) : wp_delete_post($post->ID, true);
    }
    foreach (get_terms(['taxonomy' => ['category', 'post_tag'], 'hide_empty' => false]) as $term) {
        if ($term->term_id !== (int) get_option('default_category')) {
            wp_delete_term($term->term_id, $term->taxonomy);
        }
    }
    return true;
}
