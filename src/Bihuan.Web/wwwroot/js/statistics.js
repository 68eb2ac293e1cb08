// The slider moves the date; letting go asks for that day. Without script the date field and its button do the same.
"use strict";
const asOf = document.querySelector("[data-as-of]");
if (asOf) {
  const [slider, date] = [asOf.querySelector("#back"), asOf.querySelector("#date")];
  asOf.querySelector(".as-of-slider").hidden = false;
  slider.addEventListener("input", () => {
    const day = new Date(`${slider.dataset.today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + Number(slider.value));
    date.value = day.toISOString().slice(0, 10);
    slider.setAttribute("aria-valuetext", date.value);
  });
  slider.addEventListener("change", () => asOf.requestSubmit());
}
