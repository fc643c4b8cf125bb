#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| bcqcdc_fuzz::trials::markup(text));
