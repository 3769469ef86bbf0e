package vn.temlang.bench.load;

/**
 * A request.
 *
 * @param cookie as it is sent; empty for none
 */
public record Ask(String path, String cookie) {}
