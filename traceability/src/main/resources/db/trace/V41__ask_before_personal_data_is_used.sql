-- what people are asked, word for word; a changed sentence is a new version
create table trace.consent_text (
  purpose text not null,
  version integer not null check (version > 0),
  title_vi text not null,
  body_vi text not null,
  title_en text not null,
  body_en text not null,
  -- SHA-256 of the four texts, a line each
  hash bytea not null,
  primary key (purpose, version),
  check (hash = sha256(convert_to(
    title_vi || E'\n' || body_vi || E'\n' || title_en || E'\n' || body_en, 'UTF8')))
);

-- who agreed to what and took it back: only ever added to, and no personal value stands in it
create table trace.consent (
  producer_id uuid not null references trace.producer (id),
  number integer not null check (number > 0),
  id uuid not null unique,
  act text not null check (act in ('GIVEN', 'WITHDRAWN')),
  purpose text not null,
  version integer not null,
  text_hash bytea not null check (length(text_hash) = 32),
  way text not null check (way in ('OWN_PHONE', 'PAPER_PHOTO', 'SPOKEN_WITH_WITNESS', 'REQUEST')),
  screen text not null check (length(screen) between 1 and 64),
  recorded_by text not null check (length(recorded_by) between 1 and 64),
  controller text not null,
  recorded_at timestamptz not null,
  -- HMAC-SHA-256 of the detail under its salt
  commitment bytea not null check (length(commitment) = 32),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (producer_id, number),
  foreign key (purpose, version) references trace.consent_text (purpose, version)
);
create index consent_latest on trace.consent (producer_id, purpose, number desc);

-- who agreed, who stood by, which paper: erasable, with the salt that binds it to the ledger
create table trace.consent_detail (
  producer_id uuid not null,
  consent_id uuid not null references trace.consent (id),
  salt bytea not null check (length(salt) = 32),
  record text not null,
  primary key (producer_id, consent_id)
);

create function trace.consented(producer uuid, wanted text) returns boolean
language sql stable as $$
  select coalesce(
    (select act = 'GIVEN' from trace.consent
     where producer_id = producer and purpose = wanted
     order by number desc limit 1),
    false)
$$;

grant select on trace.consent_text to temlang_server;
grant select, insert on trace.consent to temlang_server;
grant select, insert, delete on trace.consent_detail to temlang_server;

create function trace.publish_consent_text(
  purpose text, version integer,
  title_vi text, body_vi text, title_en text, body_en text)
returns void language sql as $$
  insert into trace.consent_text values (
    purpose, version, title_vi, body_vi, title_en, body_en,
    sha256(convert_to(
      title_vi || E'\n' || body_vi || E'\n' || title_en || E'\n' || body_en, 'UTF8')))
$$;
revoke execute on function trace.publish_consent_text from public;

select trace.publish_consent_text('KEEP_CONTACT', 1,
  'Giữ tên, số điện thoại và số căn cước để liên hệ',
  'Chúng tôi xin giữ tên người liên hệ, số điện thoại và, nếu bà con cho, số căn cước: để gọi khi cần và để biết chắc là bà con. Chỉ người phụ trách mới xem được; số căn cước được khóa lại và chỉ hiện ba số cuối. Không đồng ý thì bà con vẫn làm được tem. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền.',
  'Keep a name, a phone number and an ID number to reach you',
  'We ask to keep the name of a person to contact, a phone number and, if you like, an ID number: to call when needed and to know that it is you. Only those in charge can see them; the ID number is encrypted and only its last three digits are shown. You can make stamps without agreeing. You may see, correct, withdraw, object or ask for erasure at any time, free of charge.');
select trace.publish_consent_text('PUBLISH_CONTACT', 1,
  'Cho người mua thấy tên, số điện thoại và địa chỉ của nhà mình',
  'Khi có người quét tem, trang hiện tên người liên hệ, số điện thoại và địa chỉ nhà mình viết. Ai quét tem cũng xem được. Không đồng ý thì trang chỉ hiện tên cơ sở và tên xã. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền; thôi đồng ý thì trang thôi hiện ngay.',
  'Show buyers the name, phone number and address of our household',
  'Whoever scans a stamp sees the name of the person to contact, the phone number and the address as you wrote it. Anybody with a stamp can see them. Without your agreement the page shows only the trade name and the commune. You may see, correct, withdraw, object or ask for erasure at any time, free of charge; after a withdrawal the page stops showing them at once.');
select trace.publish_consent_text('EXACT_LOCATION', 1,
  'Cho thấy đúng chỗ của nhà mình trên bản đồ',
  'Trang quét tem và các sàn bán hàng được biết đúng vị trí, mã địa chỉ của nhà mình. Vị trí là dữ liệu nhạy cảm: ai biết cũng tìm tới được. Không đồng ý thì chỉ cho thấy điểm giữa của xã và ghi rõ là gần đúng. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền.',
  'Show exactly where our household is on the map',
  'The scan page and the marketplaces learn the exact position and address codes of your place. A location is sensitive data: whoever knows it can find you. Without your agreement only the middle of the commune is shown, marked as approximate. You may see, correct, withdraw, object or ask for erasure at any time, free of charge.');
select trace.publish_consent_text('MESSAGES', 1,
  'Nhận tin nhắn',
  'Chúng tôi được nhắn tin hoặc gọi vào số của bà con để báo đơn hàng, giấy sắp hết hạn, lịch tập huấn. Không nhắn quảng cáo, không đưa số cho người khác. Không đồng ý thì bà con tự vào xem. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền.',
  'Get messages',
  'We may write to or call your number about orders, papers that run out and training days. No advertising, and the number goes to nobody else. Without your agreement you look things up yourself. You may see, correct, withdraw, object or ask for erasure at any time, free of charge.');
select trace.publish_consent_text('PAYMENT_ACCOUNT', 1,
  'Dùng số tài khoản để nhận tiền',
  'Số tài khoản và tên ngân hàng của bà con được ghi vào mã VietQR để người mua chuyển tiền. Người mua thấy tên chủ tài khoản. Chúng tôi không hỏi mật khẩu, không xem được số dư. Không đồng ý thì bà con thu tiền mặt. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền.',
  'Use an account number to be paid',
  'Your account number and bank are written into a VietQR code so that buyers can transfer money. Buyers see the account holder''s name. We never ask for a password and cannot see a balance. Without your agreement you take cash. You may see, correct, withdraw, object or ask for erasure at any time, free of charge.');
select trace.publish_consent_text('PICTURE_OF_PERSON', 1,
  'Dùng hình có mặt người',
  'Hình chụp có mặt bà con hoặc người nhà được đưa lên trang quét tem và trang bán hàng. Hình có trẻ em thì phải có cha mẹ đồng ý. Không đồng ý thì chỉ dùng hình sản phẩm. Bà con có quyền xem, sửa, thôi đồng ý, phản đối hoặc xin xóa bất cứ lúc nào, không mất tiền.',
  'Use pictures that show people',
  'Pictures that show you or your family are put on the scan page and on sales pages. Pictures of children need their parents'' agreement. Without your agreement only pictures of the goods are used. You may see, correct, withdraw, object or ask for erasure at any time, free of charge.');
