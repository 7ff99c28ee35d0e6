<?php
/**
 * Plugin Name: Afterword
 * Description: Shows Afterword's live comments in place of WordPress's own.
 * Version: 0.1.0
 * Requires at least: 6.4
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * One file: a settings page with the server's address and the site's key, the comments under posts and pages, and the
 * newest comments as a shortcode, [afterword_recent limit="5"]. Everything that comes from elsewhere is escaped where it
 * is printed.
 */

defined('ABSPATH') || exit;

if (!class_exists('Afterword', false)) {
	/** All of the plugin. */
	final class Afterword {
		/** Hooks it in. */
		public static function start() {
			add_action('admin_init', array(__CLASS__, 'register'));
			add_action('admin_menu', array(__CLASS__, 'add_page'));
			add_filter('script_loader_tag', array(__CLASS__, 'module'), 10, 2);
			// Themes of templates, and themes of blocks.
			add_filter('comments_template', array(__CLASS__, 'template'));
			add_filter('render_block_core/comments', array(__CLASS__, 'block'));
			add_shortcode('afterword_recent', array(__CLASS__, 'recent'));
		}

		/** What the owner set: `server`, without a slash at its end, and `site`. */
		private static function settings() {
			$settings = wp_parse_args((array) get_option('afterword', array()), array('server' => '', 'site' => ''));
			return array('server' => (string) $settings['server'], 'site' => (string) $settings['site']);
		}

		/** Whether both are there. */
		private static function is_set_up() {
			return !in_array('', self::settings(), true);
		}

		/** The form's fields. */
		public static function register() {
			register_setting('afterword', 'afterword', array('type' => 'array', 'sanitize_callback' => array(__CLASS__, 'sanitize')));
		}

		/** What is kept of a form: an https address (http on this machine alone), and a key. */
		public static function sanitize($input) {
			$input = wp_parse_args(is_array($input) ? $input : array(), array('server' => '', 'site' => ''));
			$server = untrailingslashit(esc_url_raw(trim((string) $input['server']), array('https', 'http')));
			$parts = wp_parse_args((array) wp_parse_url($server), array('scheme' => '', 'host' => ''));
			$is_local = (bool) preg_match('/^(.+\.)?localhost$/D', $parts['host']);
			if ('' !== $server && 'https' !== $parts['scheme'] && !$is_local) {
				add_settings_error('afterword', 'server', __('The address of the server must begin with https://.', 'afterword'));
				$server = '';
			}
			$site = trim((string) $input['site']);
			if (!preg_match('/^[A-Za-z0-9_-]{0,64}$/D', $site)) {
				add_settings_error('afterword', 'site', __('The key of a site has letters, digits and hyphens.', 'afterword'));
				$site = '';
			}
			return array('server' => $server, 'site' => $site);
		}

		/** The settings page's place. */
		public static function add_page() {
			add_options_page('Afterword', 'Afterword', 'manage_options', 'afterword', array(__CLASS__, 'page'));
		}

		/** The settings page. */
		public static function page() {
			if (!current_user_can('manage_options')) {
				return;
			}
			$settings = self::settings();
			$command = 'afterword site origins ' . ('' === $settings['site'] ? 'KEY' : $settings['site']) . ' add ' . self::origin();
			?>
			<div class="wrap">
				<h1>Afterword</h1>
				<form method="post" action="options.php">
					<?php settings_fields('afterword'); ?>
					<table class="form-table" role="presentation">
						<tr>
							<th scope="row"><label for="afterword-server"><?php esc_html_e('Server', 'afterword'); ?></label></th>
							<td><input id="afterword-server" class="regular-text" type="url" name="afterword[server]" placeholder="https://comments.example.org" value="<?php echo esc_attr($settings['server']); ?>"></td>
						</tr>
						<tr>
							<th scope="row"><label for="afterword-site"><?php esc_html_e('Key of the site', 'afterword'); ?></label></th>
							<td>
								<input id="afterword-site" class="regular-text" type="text" name="afterword[site]" value="<?php echo esc_attr($settings['site']); ?>" aria-describedby="afterword-origin">
								<p id="afterword-origin" class="description"><?php esc_html_e('The server must know this blog:', 'afterword'); ?> <code><?php echo esc_html($command); ?></code></p>
							</td>
						</tr>
					</table>
					<?php submit_button(); ?>
				</form>
			</div>
			<?php
		}

		/** The origin of this blog, as browsers name it. */
		private static function origin() {
			$parts = wp_parse_url(home_url());
			$port = isset($parts['port']) ? ':' . (int) $parts['port'] : '';
			return $parts['scheme'] . '://' . $parts['host'] . $port;
		}

		/** A script of the server, once on each page that needs it. The server says how long it may be kept. */
		private static function enqueue($handle, $file) {
			$address = self::settings()['server'] . $file;
			wp_enqueue_script($handle, $address, array(), null, array('in_footer' => true, 'strategy' => 'async'));
		}

		/** `recent.js` is a module. */
		public static function module($tag, $handle) {
			return 'afterword-recent' === $handle ? str_replace('<script ', '<script type="module" ', $tag) : $tag;
		}

		/** This file is the template of comments as well: see its end. */
		public static function template($template) {
			return self::is_set_up() ? __FILE__ : $template;
		}

		/** In place of the block that holds the comments. */
		public static function block($content) {
			return self::is_set_up() && is_singular() ? self::thread(get_post()) : $content;
		}

		/** The thread of a post. Its key is the post's id: addresses and titles may change. A closed post has none. */
		public static function thread($post) {
			if (!$post || post_password_required($post) || !comments_open($post)) {
				return '';
			}
			self::enqueue('afterword', '/embed.js');
			$settings = self::settings();
			$key = 'wordpress-' . (int) $post->ID;
			$document = $settings['server'] . '/api/v1/sites/' . rawurlencode($settings['site']) . '/threads/html?key=' . rawurlencode($key);
			return sprintf(
				'<section class="afterword" aria-label="%1$s"><afterword-comments site="%2$s" thread="%3$s" url="%4$s" title="%5$s" locale="%6$s"></afterword-comments><noscript><iframe title="%1$s" src="%7$s" width="100%%" height="640"></iframe></noscript></section>',
				esc_attr__('Comments', 'afterword'),
				esc_attr($settings['site']),
				esc_attr($key),
				esc_url(get_permalink($post)),
				esc_attr(wp_strip_all_tags(get_the_title($post))),
				esc_attr(str_replace('_', '-', get_locale())),
				esc_url($document)
			);
		}

		/** The newest comments of the blog. */
		public static function recent($attributes) {
			if (!self::is_set_up()) {
				return '';
			}
			$attributes = shortcode_atts(array('limit' => 5), $attributes, 'afterword_recent');
			self::enqueue('afterword-recent', '/recent.js');
			return sprintf(
				'<afterword-recent site="%1$s" limit="%2$s" locale="%3$s"></afterword-recent>',
				esc_attr(self::settings()['site']),
				esc_attr((string) min(50, max(1, (int) $attributes['limit']))),
				esc_attr(str_replace('_', '-', get_locale()))
			);
		}
	}

	Afterword::start();
} else {
	// WordPress loads this file again where a theme puts the comments of a post.
	echo Afterword::thread(get_post()); // phpcs:ignore WordPress.Security.EscapeOutput -- each part is escaped above.
}
