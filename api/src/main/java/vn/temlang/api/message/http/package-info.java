/** Messages through a gateway over HTTP. */
@NullMarked
package vn.temlang.api.message.http;

import org.jspecify.annotations.NullMarked;
