<?php
// Loads the plugin as WordPress would, and prints what it gives: `php page.php WHAT SETTINGS`. The functions below do what
// WordPress's own ones of these names do, as far as the plugin can tell.

define('ABSPATH', __DIR__);
$what = $argv[1];
$settings = json_decode($argv[2], true);
$hooks = array();
$scripts = array();
$errors = array();

function add_action($name, $function) { add_filter($name, $function); }
function add_filter($name, $function) { global $hooks; $hooks[$name][] = $function; }
function apply($name, ...$arguments) { global $hooks; foreach ($hooks[$name] ?? array() as $function) $arguments[0] = $function(...$arguments); return $arguments[0] ?? null; }
function add_shortcode($name, $function) { add_filter("shortcode:$name", $function); }
function add_options_page($title, $menu, $capability, $slug, $function) { add_filter('page', $function); }
function register_setting($group, $name, $options) { add_filter('sanitize', $options['sanitize_callback']); }
function add_settings_error($setting, $code, $message) { global $errors; $errors[] = $code; }
function get_option($name, $default) { global $settings; return $settings ?? $default; }
function wp_parse_args($given, $defaults) { return array_merge($defaults, $given); }
function shortcode_atts($defaults, $given) { return array_intersect_key(array_merge($defaults, (array) $given), $defaults); }
function wp_parse_url($url) { return parse_url($url); }
function untrailingslashit($text) { return rtrim($text, '/'); }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url_raw($url, $protocols) { return preg_match('/^(' . implode('|', $protocols) . '):/i', $url) ? preg_replace('/[\s<>"\']/', '', $url) : ''; }
function esc_url($url) { return esc_html(esc_url_raw($url, array('http', 'https'))); }
function __($text) { return $text; }
function esc_attr__($text) { return esc_attr($text); }
function esc_html_e($text) { echo esc_html($text); }
function wp_strip_all_tags($text) { return trim(strip_tags($text)); }
function wp_enqueue_script($handle, $address) { global $scripts; $scripts[$handle] = $address; }
function settings_fields($group) { echo '<input type="hidden" name="_wpnonce" value="1">'; }
function submit_button() { echo '<button>Save Changes</button>'; }
function current_user_can($capability) { return 'manage_options' === $capability; }
function home_url() { return $GLOBALS['settings']['home'] ?? 'https://blog.example.org'; }
function get_locale() { return 'de_AT'; }
function is_singular() { return true; }
function get_post() { return (object) array('ID' => 7, 'post_title' => $GLOBALS['settings']['title'] ?? 'Low & <b>water</b>'); }
function get_the_title($post) { return $post->post_title; }
function get_permalink($post) { return home_url() . '/?p=' . $post->ID; }
function comments_open($post) { return empty($GLOBALS['settings']['closed']); }
function post_password_required($post) { return false; }

$plugin = realpath(__DIR__ . '/../../../../../examples/wordpress/afterword/afterword.php');
require $plugin;
apply('admin_init');
apply('admin_menu');
switch ($what) {
	case 'sanitize':
		echo json_encode(array('kept' => apply('sanitize', $settings), 'errors' => $errors));
		break;
	case 'settings':
		apply('page');
		break;
	case 'block':
		echo apply('render_block_core/comments', 'WordPress’s own');
		break;
	case 'template':
		// As themes do: the file that the filter names is loaded once more.
		$template = apply('comments_template', 'none');
		if ('none' !== $template) require $template;
		echo apply('shortcode:afterword_recent', array('limit' => $settings['limit'] ?? '3'));
		foreach ($scripts as $handle => $address) echo apply('script_loader_tag', sprintf('<script src="%s" async></script>', esc_attr($address)), $handle);
		break;
}
