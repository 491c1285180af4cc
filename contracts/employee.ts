import { documentAttachments } from './document-attachments.ts';
import { defineEntity } from './entity.ts';
import { calendarDate, email, identifier, money, oneOf, phoneNumber, text } from './field-types.ts';

export const genders = ['female', 'male', 'non_binary', 'undisclosed'] as const;

export const employee = defineEntity({
  name: 'employee',
  collection: 'employees',
  description: 'Someone who works or worked for the startup.',
  attachments: documentAttachments,
  fields: {
    manager_id: identifier()
      .optional()
      .meta({ description: 'Whom they report to.', references: 'employee.id' }),
    first_name: text(100).meta({
      description: 'First name.',
      pii: true,
      fake: 'person.firstName',
    }),
    last_name: text(100).meta({
      description: 'Last name.',
      pii: true,
      fake: 'person.lastName',
    }),
    email: email().meta({
      description: 'Work e-mail; sales refer to it.',
      pii: true,
      fake: 'internet.email',
    }),
    phone_number: phoneNumber().meta({
      description: 'Telephone.',
      pii: true,
      fake: 'phone.number',
    }),
    hire_date: calendarDate().meta({ description: 'Day of hiring.' }),
    department_id: identifier().meta({ description: 'Department.' }),
    job_title: text(100).meta({ description: 'Job title.', fake: 'person.jobTitle' }),
    location: text(100).meta({ description: 'Place of work.', fake: 'location.city' }),
    birth_date: calendarDate().meta({ description: 'Day of birth.', pii: true }),
    gender: oneOf(genders).meta({
      description: 'Gender, as the person states it.',
      pii: true,
    }),
    nationality: text(100).meta({
      description: 'Nationality.',
      pii: true,
      fake: 'location.country',
    }),
    start_date: calendarDate().meta({ description: 'First day in the present job.' }),
    salary: money().meta({ description: 'Monthly salary.', pii: true }),
    termination_date: calendarDate().optional().meta({ description: 'Last day, once they have left.' }),
  },
  example: {
    first_name: 'Ana',
    last_name: 'Souza',
    email: 'ana.souza@startup.example',
    phone_number: '+55 11 99876-5432',
    hire_date: '2023-03-01',
    department_id: '3',
    job_title: 'Vendedora',
    location: 'São Paulo',
    birth_date: '1994-07-15',
    gender: 'female',
    nationality: 'Brasil',
    start_date: '2023-03-06',
    salary: 4800,
  },
});
