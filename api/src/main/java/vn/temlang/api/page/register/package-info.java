/** Forms of the portal that enter and change producers, places and products. */
@NullMarked
package vn.temlang.api.page.register;

import org.jspecify.annotations.NullMarked;
