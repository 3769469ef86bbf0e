/** What the public pages need to know, in plain values; a template sees nothing else. */
@NullMarked
package vn.temlang.api.page.view;

import org.jspecify.annotations.NullMarked;
