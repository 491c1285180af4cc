import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastProduct, seasonalBaseline } from '#functions/domain/seasonal-baseline';

const TODAY = 20_000;

describe('the seasonal baseline', () => {
  it('repeats a series that repeats every week', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 }), (week) => {
        const days = seasonalBaseline.weeks * 7;
        const history = Array.from({ length: days }, (_, ago) => {
          const day = TODAY - ago;
          return { day, cents: week[day % 7]! + 1, quantity: 1 };
        });

        const forecast = forecastProduct(history, TODAY);

        expect(forecast).toEqual(
          Array.from({ length: 7 }, (_, ahead) => {
            const day = TODAY + 1 + ahead;
            return { day, cents: week[day % 7]! + 1, quantity: 1 };
          }),
        );
      }),
    );
  });

  it('counts days without a sale as zero, but not the time before the first sale', () => {
    const history = [
      { day: TODAY - 6 - 14, cents: 900, quantity: 3 },
      { day: TODAY - 6, cents: 300, quantity: 3 },
    ];

    const [tomorrow] = forecastProduct(history, TODAY);

    expect(tomorrow).toEqual({ day: TODAY + 1, cents: 400, quantity: 2 });
  });

  it('looks neither beyond its window nor behind the logical date', () => {
    const history = [
      { day: TODAY - seasonalBaseline.weeks * 7, cents: 5, quantity: 5 },
      { day: TODAY + 1, cents: 5, quantity: 5 },
    ];

    expect(forecastProduct(history, TODAY).every(({ cents }) => cents === 0)).toBe(true);
  });
});
