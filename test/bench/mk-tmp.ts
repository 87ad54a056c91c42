import { makeDistrict } from '/work/h/officer/test/bench/season/make-district.ts';
console.log(await makeDistrict('/tmp/of/p/all','/tmp/of/p/work',2));
