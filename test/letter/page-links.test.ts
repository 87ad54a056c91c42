import { describe, expect, it } from 'vitest';
import { rowLink, unitLink } from '../../shared/letter/write/page-links.ts';

describe('links of a mail', () => {
  it('lead to a row and to a unit’s own page', () => {
    expect(rowLink('http://jixiao:7071', 2022, '101', 'O-32a')).toBe(
      'http://jixiao:7071?year=2022#unit=101&find=O-32a',
    );
    expect(unitLink('http://jixiao:7071', '101')).toBe('http://jixiao:7071/unit?name=101');
  });

  it('go on asking for the district where one app serves several', () => {
    expect(rowLink('https://app.example/?district=mh', 2022, '101', 'O-1')).toBe(
      'https://app.example/?district=mh&year=2022#unit=101&find=O-1',
    );
    expect(unitLink('https://app.example/?district=mh', '区教育局')).toBe(
      'https://app.example/unit?district=mh&name=%E5%8C%BA%E6%95%99%E8%82%B2%E5%B1%80',
    );
  });

  it('are left out where there is no page', () => {
    expect([rowLink('', 2022, '101', 'O-1'), unitLink('', '101')]).toEqual(['', '']);
  });
});
