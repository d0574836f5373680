<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// install.php DIR PORT SOCKET [PLUGIN...]: waits for the database, installs WordPress, makes people with
// application passwords (DIR/run/users.json) and activates the plugins named.
[, $dir, $port, $socket] = $argv;
mysqli_report(MYSQLI_REPORT_OFF);
for ($i = 0; $i < 1200 && !($link = @mysqli_connect('localhost', 'root', '', '', 0, $socket)); ++$i) {
    usleep(25000);
}
if (!$link) {
    fwrite(STDERR, "the database did not start\n");
    exit(1);
}
$link->query('CREATE DATABASE wp CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
$_SERVER += [
    'HTTP_HOST' => "127.0.0.1:$port", 'SERVER_NAME' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET',
    'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1', 'SERVER_SOFTWARE' => 'nginx',
];
define('WP_INSTALLING', true);
require "$dir/site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$secret = fn () => bin2hex(random_bytes(9));
$admin = $secret();
wp_install('Báo Vàm Lá', 'admin', 'admin@example.invalid', true, '', $admin);
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
update_option('template', 'bare');
update_option('stylesheet', 'bare');
update_option('default_pingback_flag', '');
update_option('default_ping_status', 'closed');
update_option('using_application_passwords', 1);
global $wp_rewrite;
$wp_rewrite->init();
flush_rewrite_rules(false);
wp_delete_post(1, true);
wp_delete_post(2, true);
wp_delete_post(3, true);
$writes = get_role('contributor')->capabilities;
add_role('reporter', 'Phóng viên', $writes + ['upload_files' => true]);
add_role('photographer', 'Ảnh', ['read' => true, 'upload_files' => true]);
$people = [
    'admin' => 'administrator', 'editor' => 'editor', 'editor2' => 'editor', 'reporter' => 'reporter',
    'reporter2' => 'reporter', 'photographer' => 'photographer', 'reader' => 'subscriber',
];
$users = [];
foreach ($people as $login => $role) {
    $signIn = $login === 'admin' ? $admin : $secret();
    $id = $login === 'admin' ? 1 : wp_insert_user([
        'user_login' => $login, 'user_pass' => $signIn, 'user_email' => "$login@example.invalid",
        'display_name' => ucfirst($login), 'role' => $role,
    ]);
    [$password, $item] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
    $users[$login] = [
        'id' => $id, 'password' => WP_Application_Passwords::chunk_password($password), 'uuid' => $item['uuid'],
        'sign_in' => $signIn,
    ];
}
file_put_contents("$dir/run/users.json", json_encode($users));
update_option('active_plugins', array_slice($argv, 4));
