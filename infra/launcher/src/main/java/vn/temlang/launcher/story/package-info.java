/** The demo's story: real products from registration to a sale, told over the public API alone. */
@NullMarked
package vn.temlang.launcher.story;

import org.jspecify.annotations.NullMarked;
