/** Writes down what requests do, before their answers go out. */
@NullMarked
package vn.temlang.api.audit.http;

import org.jspecify.annotations.NullMarked;
