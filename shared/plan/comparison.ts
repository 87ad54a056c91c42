/** How a value of a filter column compares: money in 万元, rates in percent, scores in points, the rest by its own order. */
export type Comparison = 'text' | 'money' | 'rate' | 'score' | 'day' | 'flag' | 'number';
