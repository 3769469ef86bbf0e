/** How much one person, one address and one connection may take of the server. */
@NullMarked
package vn.temlang.api.limit;

import org.jspecify.annotations.NullMarked;
