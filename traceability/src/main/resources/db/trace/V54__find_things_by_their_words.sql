-- Words as people type them on any keyboard: small letters without marks, đ as d, one space between
-- words. hoà and hòa, Đ and d, letters composed and not, capitals: all the same here. The collation
-- is PostgreSQL's own, so that an index does not depend on a library of the machine.
create function trace.plain(typed text) returns text
language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(translate(regexp_replace(
    lower(normalize(typed, NFKD) collate "pg_c_utf8"), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- the same as what an index holds: no parser guesses what is a number, an address or a hyphen
create function trace.words(typed text) returns tsvector
language sql immutable strict parallel safe set search_path = '' as $$
  select array_to_tsvector(array_remove(string_to_array(left(trace.plain(typed), 1000), ' '), ''))
$$;

-- all of the words, in any order, each perhaps only begun; nothing where there is no word. What is
-- left of the typed text are letters and digits, so nothing in it is an operator.
create function trace.wanted(typed text) returns tsquery
language sql immutable strict parallel safe set search_path = '' as $$
  select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
  from (select distinct word
        from unnest(string_to_array(left(trace.plain(typed), 200), ' ')) with ordinality
          as part (word, place)
        where word <> '' and place <= 10) as wanted
$$;

create index producer_words on trace.producer
  using gin (trace.words(name || ' ' || coalesce(reference, '')));
create index site_words on trace.site using gin (trace.words(name || ' ' || typed_address));
create index product_words on trace.product using gin (trace.words(name || ' ' || code));
create index batch_words on trace.batch using gin (trace.words(number));
create index party_contact_words on trace.party_contact
  using gin (trace.words(name || ' ' || phone));
create index stamp_run_of_product on trace.stamp_run (product_id);
