package vn.temlang.journey;

import com.microsoft.playwright.Page;

/** The way in, as the operator takes it. */
final class Portal {
  private Portal() {}

  /** Types name and password on the login page. */
  static void logIn(Demo demo, Page page) {
    page.navigate(demo.address("login").toString());
    page.getByLabel("Tên đăng nhập").fill(demo.addresses().path("loginUser").asText());
    page.getByLabel("Mật khẩu").fill(demo.password());
    page.locator("main form button").click();
  }
}
