#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bcqcdc_fuzz::trials::render(bytes));
