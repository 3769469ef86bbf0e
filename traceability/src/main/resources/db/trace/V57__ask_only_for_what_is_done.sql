-- Law 91/2025/QH15 asks for no more than is needed: what nothing is done with is asked of nobody.
-- The newest text of a purpose says whether it is still asked.
alter table trace.consent_text add column asked boolean not null default true;

-- a yes counts for what its text said: words that came later need a text that has them
create function trace.consented_from(producer uuid, wanted text, oldest integer) returns boolean
language sql stable as $$
  select coalesce(
    (select act = 'GIVEN' and version >= oldest from trace.consent
     where producer_id = producer and purpose = wanted
     order by number desc limit 1),
    false)
$$;

select trace.publish_consent_text('MESSAGES', 2,
  'Nhận tin nhắn',
  'Chúng tôi xin nhắn tin vào số điện thoại mà bà con cho giữ, chỉ để báo ba việc: có đơn hàng mới, tem đã làm xong, yêu cầu của bà con về dữ liệu đã được trả lời. Không nhắn quảng cáo, không đưa số cho người khác ngoài nhà mạng chuyển tin. Không đồng ý thì bà con tự vào xem. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền; thôi đồng ý thì không tin nào đi nữa, kể cả tin đang chờ. Tin đặt lại mật khẩu chỉ gửi khi chính bà con bấm xin.',
  'Get messages',
  'We ask to write to the phone number that you let us keep, about three things alone: a new order, stamps that are ready, an answer to a request about your data. No advertising, and the number goes to nobody but the company that carries the message. Without your agreement you look things up yourself. You may see, correct, withdraw, object or ask for erasure at any time, free of charge; after a withdrawal no message leaves any more, not even one that waits. A message for a new password is sent only when you ask for it yourself.');
select trace.publish_consent_text('PICTURE_OF_PERSON', 2,
  'Đưa hình của mình lên trang quét tem',
  'Một tấm hình có mặt bà con được đưa lên trang quét tem, cạnh tên cơ sở. Ai quét tem cũng xem được; hình không gửi cho sàn nào. Hình có trẻ em thì phải có cha mẹ đồng ý. Không đồng ý thì chỉ dùng hình sản phẩm. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền; thôi đồng ý thì hình bị xóa ngay.',
  'Show our picture on the scan page',
  'One picture that shows you is put on the scan page beside the trade name. Anybody with a stamp can see it; it is sent to no marketplace. Pictures of children need their parents'' agreement. Without your agreement only pictures of the goods are used. You may see, correct, withdraw, object or ask for erasure at any time, free of charge; after a withdrawal the picture is deleted at once.');
select trace.publish_consent_text('PAYMENT_ACCOUNT', 2,
  'Số tài khoản: không hỏi nữa',
  'Hiện chưa có việc nào dùng tới số tài khoản của bà con, nên chúng tôi không hỏi và không giữ. Ai đã đồng ý trước đây thì chưa có số nào được ghi lại; bà con vẫn có thể thôi đồng ý. Khi có việc cần dùng, chúng tôi sẽ hỏi lại bằng lời mới.',
  'Account number: no longer asked',
  'Nothing uses your account number yet, so we neither ask for it nor keep it. Where you agreed before, no number was taken down; you may still withdraw. When something needs it, we shall ask again in new words.');
update trace.consent_text set asked = false where purpose = 'PAYMENT_ACCOUNT' and version = 2;
