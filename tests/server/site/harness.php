<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests need inside: no mail leaves, no page points outside, and faults at a word: DIR/run/fault.json,
// {"match": "#/wp/v2/media#", "method": "POST", "when": "after", "status": 503, "count": 1}; "code", "message". “after”: the work is
// done and the answer spoilt. "fatal", "kill", "sleep", "print" (text before the JSON), "html" (instead of it).

add_filter('pre_wp_mail', '__return_true');
add_filter('automatic_updater_disabled', '__return_true');
add_filter('emoji_svg_url', '__return_false');
add_filter('pre_option_show_avatars', '__return_zero');
add_filter('send_password_change_email', '__return_false');
remove_action('wp_head', 'print_emoji_detection_script', 7);
remove_action('wp_print_styles', 'print_emoji_styles');
remove_action('wp_head', 'wp_resource_hints', 2);

function harness_fault($when, $request)
{
    $file = dirname(ABSPATH) . '/run/fault.json';
    $fault = is_readable($file) ? json_decode(file_get_contents($file), true) : null;
    if (!$fault || $fault['when'] !== $when || !preg_match($fault['match'], $request->get_route())) {
        return null;
    }
    if (!empty($fault['method']) && $fault['method'] !== $request->get_method()) {
        return null;
    }
    $fault['count'] = ($fault['count'] ?? 1) - 1;
    if ($fault['count'] < 1) {
        unlink($file);
    } else {
        file_put_contents($file, json_encode($fault));
    }
    if (!empty($fault['sleep'])) {
        usleep((int) (1e6 * $fault['sleep']));
    }
    if (!empty($fault['fatal'])) {
        no_such_function();
    }
    if (!empty($fault['kill'])) {
        posix_kill(getmypid(), 9);
    }
    if (!empty($fault['print'])) {
        header('Content-Type: text/html; charset=UTF-8');
        echo $fault['print'];
    }
    if (!empty($fault['html'])) {
        header('Content-Type: text/html; charset=UTF-8');
        echo $fault['html'];
        exit;
    }
    if (empty($fault['status'])) {
        return null;
    }
    $body = [
        'code' => $fault['code'] ?? 'injected', 'message' => $fault['message'] ?? 'injected fault',
        'data' => ['status' => $fault['status']],
    ];
    $headers = array_filter(['Retry-After' => $fault['retry_after'] ?? null]);
    return new WP_REST_Response($body, $fault['status'], $headers);
}
add_filter('rest_pre_dispatch', fn ($result, $server, $request) => harness_fault('before', $request) ?? $result, 1, 3);
add_filter('rest_post_dispatch', fn ($result, $server, $request) => harness_fault('after', $request) ?? $result, 99, 3);
