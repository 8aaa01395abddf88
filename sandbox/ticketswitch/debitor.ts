import type { Account } from './account.ts';

const STRIPE_KEY = 'pk_test_sandbox';

/** What a shop's front end needs to take the payment for a bundle; undefined for an account on credit. */
export function debitorWire(account: Account, origin: string): object | undefined {
  if (account.pays === 'stripe') {
    return {
      debitor_type: 'cider',
      debitor_name: 'cider',
      debitor_desc: 'Payments of the sandbox',
      debitor_integration_data: {
        cider_api_endpoint: new URL('/cider', origin).href,
        cider_api_token: `cider_${account.id}`,
        cider_js: new URL('/cider/cider.js', origin).href,
        merchant_group_country_code: 'uk',
        stripe: { publishable_key: STRIPE_KEY, payment_sources_enabled: ['card'], required: true },
      },
      debitor_aggregation_key: 'sandbox-cider',
    };
  }
  if (account.pays === 'redirect') {
    return {
      debitor_type: 'dummy',
      debitor_name: 'dummy',
      debitor_desc: 'Dummy payments of the sandbox',
      debitor_integration_data: {},
      debitor_aggregation_key: 'sandbox-dummy',
    };
  }
  return undefined;
}

/** The token that stands for a payment intent. What is wrong with the intent is still to be seen in it. */
export function ciderToken(paymentIntent: string): string {
  return `cider_${paymentIntent.replace(/[^\w-]/g, '')}`;
}

/** Why a payment with a token or a card number fails; undefined when it goes through. */
export function paymentFailure(payment: string): string | undefined {
  if (payment.includes('declined') || payment === '4000000000000002') return 'card_declined';
  if (payment.includes('3ds') || payment === '4000000000003220') return 'auth_failure';
  return undefined;
}
