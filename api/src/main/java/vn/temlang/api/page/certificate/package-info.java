/** Pages about certificates: those of a producer, and those that officers have to look at. */
@NullMarked
package vn.temlang.api.page.certificate;

import org.jspecify.annotations.NullMarked;
