import { genders } from '#contracts/employee';
import { addDays } from '../time-zone.ts';
import { amount, asciiName, type Story } from './world.ts';

const jobTitles = [
  'Vendedora',
  'Vendedor',
  'Caixa',
  'Estoquista',
  'Gerente de loja',
  'Analista de marketing',
];

/** Born, then hired, then started in the present job, then perhaps gone; the e-mail comes from the name. */
export const employeeStory: Story = ({ source, referenceDate }, index) => {
  const { faker } = source;
  const gender = source.weighted([
    { weight: 48, value: genders[0] },
    { weight: 48, value: genders[1] },
    { weight: 2, value: genders[2] },
    { weight: 2, value: genders[3] },
  ]);
  const sex = gender === 'female' || gender === 'male' ? gender : undefined;
  const first_name = faker.person.firstName(sex);
  const last_name = faker.person.lastName();
  const daysEmployed = source.whole(60, 4000);
  const daysInJob = source.whole(30, daysEmployed);
  return {
    first_name,
    last_name,
    email: `${asciiName(first_name)}.${asciiName(last_name)}.${index + 1}@startup.example`,
    gender,
    birth_date: addDays(referenceDate, -daysEmployed - source.whole(18 * 366, 50 * 365)),
    hire_date: addDays(referenceDate, -daysEmployed),
    start_date: addDays(referenceDate, -daysInJob),
    ...(source.chance(0.05)
      ? { termination_date: addDays(referenceDate, -source.whole(0, daysInJob)) }
      : { termination_date: undefined }),
    department_id: String(source.whole(1, 12)),
    job_title: source.pick(jobTitles, 1.5),
    nationality: source.chance(0.95) ? 'Brasil' : faker.location.country(),
    salary: amount(Math.ceil(source.skewedAround(3200, 0.4)) * 100),
  };
};
