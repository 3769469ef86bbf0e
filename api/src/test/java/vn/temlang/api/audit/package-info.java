@NullMarked
package vn.temlang.api.audit;

import org.jspecify.annotations.NullMarked;
