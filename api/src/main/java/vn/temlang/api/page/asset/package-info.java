/** Style sheets, fonts and icons, served under addresses that change with their content. */
@NullMarked
package vn.temlang.api.page.asset;

import org.jspecify.annotations.NullMarked;
