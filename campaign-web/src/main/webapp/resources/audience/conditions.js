/* The value of a condition fits its comparison at once; an answer of the server would take away what is being typed. */
(() => {
  const dates = ['BEFORE', 'SINCE'];
  const numbers = ['GREATER', 'LESS'];
  const bare = ['PRESENT', 'ABSENT'];

  document.addEventListener('change', (event) => {
    if (!event.target.matches('select.a-comparison')) {
      return;
    }
    const comparison = event.target.value;
    const value = event.target.closest('.a-inputs').querySelector('.a-value');
    value.classList.toggle('a-bare', bare.includes(comparison));
    value.type = dates.includes(comparison) ? 'date' : 'text';
    value.inputMode = numbers.includes(comparison) ? 'decimal' : 'text';
  });
})();
