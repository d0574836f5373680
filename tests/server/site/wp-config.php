<?php
// SPDX-License-Identifier: GPL-3.0-or-later
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@SOCKETS@/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define($use . '_KEY', '@SECRET@' . $use);
    define($use . '_SALT', $use . '@SECRET@');
}
// A proxy of the tests stands in between under its own port: links then lead through it.
$home = ($_SERVER['HTTPS'] ?? '') === 'on' ? 'https://127.0.0.1:@TLS@' : 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1:@PORT@');
define('WP_HOME', $home);
define('WP_SITEURL', $home);
define('WP_ENVIRONMENT_TYPE', '@ENVIRONMENT@');
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', '@DIR@/log/wp.log');
define('WP_DEBUG_DISPLAY', false);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_AUTO_UPDATE_CORE', false);
define('DISALLOW_FILE_MODS', true);
define('WP_DEFAULT_THEME', 'bare');
define('FS_METHOD', 'direct');
define('WP_MEMORY_LIMIT', '128M');
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
