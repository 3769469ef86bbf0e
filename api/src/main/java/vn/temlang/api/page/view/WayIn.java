package vn.temlang.api.page.view;

/**
 * A way to sign in at an identity provider.
 *
 * @param name part of its address, {@code /login/openid/{name}}
 * @param title what people call the provider
 */
public record WayIn(String name, String title) {}
