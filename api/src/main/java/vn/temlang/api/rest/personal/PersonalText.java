package vn.temlang.api.rest.personal;

import java.util.ArrayList;
import java.util.List;

/** The export as a person reads it. */
final class PersonalText {
  private PersonalText() {}

  static List<String> lines(PersonalData data) {
    List<String> lines = new ArrayList<>();
    lines.add("NHỮNG GÌ CHÚNG TÔI GIỮ VỀ BÀ CON / WHAT WE KEEP ABOUT YOU");
    lines.add("Bên giữ dữ liệu / controller: " + data.controller());
    lines.add("Cơ sở / producer: " + data.producer());
    data.enteredOnBehalfBy().ifPresent(by -> lines.add("Người ghi giúp / typed by: " + by));
    data.contact()
        .ifPresentOrElse(
            contact -> {
              lines.add("Tên / name: " + contact.name());
              lines.add("Điện thoại / phone: " + contact.phone());
              lines.add(
                  "Số căn cước (đã che) / ID number (masked): " + contact.idNumber().orElse("-"));
            },
            () -> lines.add("Không giữ tên, số điện thoại nào. / No contact is kept."));
    data.places()
        .forEach(
            place ->
                lines.add(
                    "Địa điểm / place: %s, %s%s; %s, %s (%s)%s%s%s"
                        .formatted(
                            place.name(),
                            place.hamlet().map(hamlet -> hamlet + ", ").orElse(""),
                            place.typedAddress(),
                            place.lat(),
                            place.lon(),
                            place.plusCode(),
                            place.vpostcode().map(code -> "; VPostcode " + code).orElse(""),
                            place.ndasCode().map(code -> "; " + code).orElse(""),
                            place.gln().map(gln -> "; GLN " + gln).orElse(""))));
    data.consents()
        .forEach(
            proof ->
                lines.add(
                    "%s: %s, %s"
                        .formatted(
                            proof.entry().get("act"),
                            proof.text().titleVi(),
                            proof.entry().get("at"))));
    data.requests()
        .forEach(
            request ->
                lines.add(
                    "Yêu cầu / request %s, %s: %s"
                        .formatted(
                            request.kind(), request.receivedAt(), request.words().orElse("-"))));
    data.diaryWords().forEach(words -> lines.add("Nhật ký / diary: " + words));
    data.products()
        .forEach(
            goods ->
                lines.add(
                    "Sản phẩm / product: "
                        + goods.name()
                        + goods.story().map(story -> " (" + story + ")").orElse("")));
    data.portrait().ifPresent(file -> lines.add("Hình / picture: " + file));
    data.waysIn()
        .forEach(way -> lines.add("Cách đăng nhập / way in: " + way.kind() + " " + way.name()));
    data.waitingMessages().forEach(sent -> lines.add("Tin đang chờ / waiting message: " + sent));
    return lines;
  }
}
